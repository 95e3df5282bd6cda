"""The account in Settings: nothing secret is shown, copied or left behind."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QRadioButton

from chanjing_studio.domain.words import Sentence
from tests.cloud import APP_ID, SECRET_KEY
from tests.conftest import MemoryKeyring, Run
from tests.ui.account.signing import fill, part, press, status, texts, until
from tests.ui.settings.case import PLANTED, Case


def test_signing_in_shows_the_account_and_leads_on(run: Run, case: Case):
    assert "Not connected" in texts(case.page)
    run(case.sign_in())
    assert case.happened == ["signed in"]
    assert part(case.page, QLabel, "accountState").text() == "Connected"
    assert part(case.page, QLabel, "accountFacts").text() == "App ID sand…"
    assert not part(case.page, QLineEdit, "accountAppId").isVisible()


def test_the_account_in_use_can_be_tested(run: Run, case: Case):
    async def scenario() -> None:
        await case.sign_in()
        press(case.page, "accountTest")
        await until(lambda: status(case.page) == "Connected. Keys, network and clock are fine.")

    run(scenario())


def test_other_keys_replace_the_ones_in_use_only_when_they_are_right(run: Run, case: Case):
    async def scenario() -> None:
        await case.sign_in()
        press(case.page, "accountChange")
        assert part(case.page, QLineEdit, "accountAppId").isVisible()
        fill(case.page, "another", PLANTED)
        press(case.page, "accountSave")
        await until(lambda: status(case.page) == "App ID or Secret Key is not right.")
        press(case.page, "accountChange")
        assert not part(case.page, QLineEdit, "accountAppId").isVisible()

    run(scenario())
    assert case.signing.clouds.account is not None


def test_signing_out_asks_first_and_leaves_nothing_in_the_keyring(run: Run, case: Case, memory_keyring: MemoryKeyring):
    async def scenario() -> None:
        await case.sign_in()
        assert memory_keyring.kept
        press(case.page, "accountSignOut")
        await case.answer("questionStay")
        await case.ended()
        assert case.signing.clouds.account is not None
        press(case.page, "accountSignOut")
        await case.answer("questionLeave")
        await until(lambda: case.signing.clouds.account is None)
        await case.ended()

    run(scenario())
    assert memory_keyring.kept == {}
    assert part(case.page, QLineEdit, "accountAppId").isVisible()


def test_the_sandbox_is_one_switch_away_and_back(run: Run, case: Case):
    switch = part(case.page, QCheckBox, "accountSandbox")

    async def scenario() -> None:
        await case.sign_in()
        switch.click()
        await until(lambda: case.signing.clouds.in_sandbox)
        await case.ended()
        assert "costs nothing" in part(case.page, QLabel, "accountFacts").text()
        switch.toggle()  # as a screen reader does
        await until(lambda: not case.signing.clouds.in_sandbox)
        await case.ended()

    run(scenario())
    assert not switch.isChecked()
    assert part(case.page, QLabel, "accountState").text() == "Connected"


def test_a_secret_is_in_no_word_no_log_no_diagnosis_and_no_file(
    run: Run, case: Case, caplog: pytest.LogCaptureFixture, memory_keyring: MemoryKeyring
):
    caplog.set_level(logging.DEBUG)

    async def scenario() -> None:
        await case.sign_in()
        press(case.page, "accountChange")
        fill(case.page, APP_ID, PLANTED)
        press(case.page, "accountSave")
        await case.ended()
        part(case.page, QRadioButton, "settingsProxyNone").click()
        press(case.page, "settingsDiagnostics")
        await case.choices.close()

    run(scenario())
    tokens = [secret for name, secret in memory_keyring.kept.items() if name[1].endswith("token")]
    assert tokens
    said = texts(case.page) + caplog.text + QGuiApplication.clipboard().text() + case.settings.read_text("utf-8")
    for secret in (PLANTED, SECRET_KEY, *tokens):
        assert secret not in said


def test_an_account_in_use_is_one_line_until_something_is_to_be_said(run: Run, case: Case):
    async def scenario() -> None:
        await case.sign_in()
        case.page.show_account("chanjing")
        names = ("accountTest", "accountChange", "accountSave")
        test, change, save = (part(case.page, QPushButton, name) for name in names)
        assert test.parent() is save.parent()
        press(case.page, "accountChange")
        assert test.parent() is change.parent()
        assert test.nextInFocusChain() is change
        press(case.page, "accountTest")
        await until(lambda: part(case.page, QLabel, "accountStatus").isVisible())
        await case.ended()

    run(scenario())


def test_what_the_account_has_left_stands_beside_its_keys(run: Run, case: Case):
    run(case.sign_in())
    case.signing.left = Sentence("{amount} credits", amount=86)
    case.page.tell_balance()
    assert part(case.page, QLabel, "accountFacts").text() == "App ID sand… · 86 credits"
