"""The account form against the sandbox: what it says, what it keeps, and what it never shows."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.provider import FoundKeys, Keys
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.account.form import AccountForm
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Words
from tests.cloud import APP_ID, SECRET_KEY, TOKEN, VOICES, Cloud
from tests.conftest import MemoryKeyring, Run
from tests.ui.account.signing import Signing, fill, part, press, status, texts, until

_PLANTED = "planted-secret-0f1e2d3c"


@pytest.fixture
def form(signing: Signing, look: Look, words: Words, qtbot: QtBot) -> AccountForm:
    made = AccountForm(look, signing.needs())
    made.save.setParent(made)
    made.save.setText("Save")
    qtbot.addWidget(made)
    made.refresh()
    made.show()
    return made


async def _ended(form: AccountForm) -> None:
    await until(lambda: not form.turns.busy and form.test.isEnabled())


def _test(run: Run, form: AccountForm) -> str:
    async def scenario() -> None:
        press(form, "accountTest")
        await _ended(form)

    run(scenario())
    return status(form)


def _save(run: Run, form: AccountForm) -> str:
    async def scenario() -> None:
        press(form, "accountSave")
        await _ended(form)

    run(scenario())
    return status(form)


def test_wrong_keys_are_said_to_be_wrong_and_stay_in_the_fields(
    run: Run, form: AccountForm, memory_keyring: MemoryKeyring
):
    fill(form, APP_ID, _PLANTED)
    assert _test(run, form) == "App ID or Secret Key is not right."
    assert _save(run, form) == "App ID or Secret Key is not right."
    assert part(form, QLineEdit, "accountAppId").text() == APP_ID
    assert part(form, QLineEdit, "accountSecretKey").text() == _PLANTED
    assert memory_keyring.kept == {}


def test_right_keys_pass_the_test_and_nothing_is_kept_by_it(
    run: Run, form: AccountForm, signing: Signing, memory_keyring: MemoryKeyring
):
    fill(form, APP_ID, SECRET_KEY)
    assert _test(run, form) == "The keys are right."
    assert signing.clouds.account is None
    assert memory_keyring.kept == {}


def test_saving_right_keys_signs_in_and_empties_the_fields(run: Run, form: AccountForm, signing: Signing):
    ends: list[bool] = []
    form.signed_in.connect(lambda: ends.append(True))
    fill(form, APP_ID, SECRET_KEY)
    assert _save(run, form) == "Signed in."
    assert ends == [True]
    assert signing.clouds.account is not None
    assert part(form, QLineEdit, "accountSecretKey").text() == ""


def test_half_of_the_keys_is_no_question_for_the_cloud(run: Run, form: AccountForm, cloud: Cloud):
    fill(form, APP_ID, "")
    assert _save(run, form) == "Fill in both fields of the keys."
    assert cloud.calls(TOKEN) == []


def test_without_a_network_that_is_the_trouble_and_not_the_keys(
    run: Run, form: AccountForm, signing: Signing, cloud: Cloud
):
    cloud.fault(TOKEN, times=None, cut="before")
    fill(form, APP_ID, SECRET_KEY)
    said = _test(run, form)
    assert said
    assert "Secret Key" not in said
    assert signing.clouds.account is None


def test_folded_the_account_in_use_is_tested(run: Run, form: AccountForm, cloud: Cloud):
    fill(form, APP_ID, SECRET_KEY)
    _save(run, form)
    form.fold(folded=True)
    assert _test(run, form) == "Connected. Keys, network and clock are fine."
    cloud.fault(VOICES, times=None, status=503)
    assert _test(run, form) != "Connected. Keys, network and clock are fine."


def test_a_second_click_starts_no_second_check(run: Run, form: AccountForm, cloud: Cloud):
    cloud.fault(TOKEN, times=None, delay=0.2)
    fill(form, APP_ID, SECRET_KEY)

    async def scenario() -> None:
        press(form, "accountTest")
        press(form, "accountTest")
        QTest.keyClick(part(form, QLineEdit, "accountSecretKey"), Qt.Key.Key_Return)
        assert not part(form, QPushButton, "accountSave").isEnabled()
        assert status(form) == "Asking the cloud…"
        await _ended(form)

    run(scenario())
    assert len(cloud.calls(TOKEN)) == 1


def test_the_keyboard_is_where_it_was_after_a_check(run: Run, form: AccountForm, qtbot: QtBot):
    qtbot.waitActive(form)
    form.activateWindow()
    form.test.setFocus()
    fill(form, APP_ID, SECRET_KEY)
    _test(run, form)
    assert form.focusWidget() is form.test


def test_enter_in_a_field_saves(run: Run, form: AccountForm, signing: Signing):
    fill(form, APP_ID, SECRET_KEY)

    async def scenario() -> None:
        QTest.keyClick(part(form, QLineEdit, "accountAppId"), Qt.Key.Key_Return)
        await _ended(form)

    run(scenario())
    assert signing.clouds.account is not None


@pytest.mark.parametrize("pasted", ["  a1b2c3d4\r\n", "a1b2\u200bc3d4\n", "\ta1b2 c3d4"])
def test_what_comes_along_when_pasting_is_dropped(form: AccountForm, pasted: str):
    QGuiApplication.clipboard().setText(pasted)
    for name in ("accountAppId", "accountSecretKey"):
        field = part(form, QLineEdit, name)
        field.paste()
        assert field.text() == "a1b2c3d4"


def test_a_shown_secret_is_not_copied(form: AccountForm):
    fill(form, APP_ID, _PLANTED)
    press(form, "accountSecretKeyShow")
    secret = part(form, QLineEdit, "accountSecretKey")
    assert secret.echoMode() is QLineEdit.EchoMode.Normal
    QGuiApplication.clipboard().setText("before")
    secret.selectAll()
    for key in (Qt.Key.Key_C, Qt.Key.Key_X):
        QTest.keyClick(secret, key, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "before"
    assert secret.text() == _PLANTED
    press(form, "accountSecretKeyShow")
    assert secret.echoMode() is QLineEdit.EchoMode.Password


def test_keys_of_the_official_tools_are_taken_only_when_that_is_pressed(form: AccountForm, signing: Signing):
    assert not part(form, QPushButton, "accountImport").isVisible()
    signing.leave_keys(Keys("a1b2c3d4", _PLANTED))
    form.refresh()
    assert part(form, QPushButton, "accountImport").isVisible()
    assert "credentials.json" in texts(form)
    assert part(form, QLineEdit, "accountAppId").text() == ""
    press(form, "accountImport")
    assert part(form, QLineEdit, "accountAppId").text() == "a1b2c3d4"
    assert part(form, QLineEdit, "accountSecretKey").text() == _PLANTED
    assert status(form) == "Filled in from credentials.json. Test or save them."


def test_keys_that_are_gone_by_then_are_said_to_be_gone(form: AccountForm, signing: Signing):
    def gone() -> Keys:
        raise FileTrouble(Sentence("“{name}” no longer holds keys.", name="credentials.json"))

    signing.found = [FoundKeys(place="credentials.json", read=gone)]
    form.refresh()
    press(form, "accountImport")
    assert status(form) == "“credentials.json” no longer holds keys."


def test_the_key_page_opens_when_its_button_is_pressed(form: AccountForm, signing: Signing):
    assert signing.pages_opened == 0
    press(form, "accountOpenKeyPage")
    assert signing.pages_opened == 1


def test_without_a_keyring_it_says_how_long_keys_are_kept(
    run: Run, form: AccountForm, signing: Signing, memory_keyring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(signing.vault, "_trusted", frozenset[str]())
    run(signing.clouds.resume())
    form.refresh()
    assert "never in a file" in texts(form)
    fill(form, APP_ID, SECRET_KEY)
    assert _save(run, form) == "Signed in."
    assert memory_keyring.kept == {}


def test_a_secret_is_in_its_field_and_nowhere_else(run: Run, form: AccountForm, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    fill(form, APP_ID, _PLANTED)
    _test(run, form)
    _save(run, form)
    assert _PLANTED not in texts(form) + caplog.text + QGuiApplication.clipboard().text()


def test_work_under_way_ends_with_the_form(run: Run, signing: Signing, look: Look, words: Words, cloud: Cloud):
    cloud.fault(TOKEN, times=None, delay=0.3)

    async def scenario() -> None:
        form = AccountForm(look, signing.needs())
        fill(form, APP_ID, SECRET_KEY)
        form.save.click()
        await until(lambda: cloud.calls(TOKEN))
        form.save.deleteLater()
        form.deleteLater()

    run(scenario())
    assert signing.clouds.account is None
