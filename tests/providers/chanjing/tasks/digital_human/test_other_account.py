"""The digital human form while another account signs in: nothing of the one before stays, and nothing of it comes."""
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QComboBox

from chanjing_studio.domain.avatars import Cast
from chanjing_studio.domain.scene import Captions, Scene
from chanjing_studio.providers.chanjing.tasks.digital_human.form.form import HumanForm
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec
from chanjing_studio.services.avatar_library import AvatarLibrary
from chanjing_studio.ui.canvas.faces import Standing
from chanjing_studio.ui.form_tools import FormTools
from tests.avatars import AVATARS, AvatarDesk, avatar_desk, typefaces_of
from tests.cloud import PEOPLE, UNPERSON, Cloud
from tests.conftest import Run
from tests.own_avatars import TOLD
from tests.own_items import told
from tests.providers.chanjing.tasks.digital_human.conftest import Filled
from tests.providers.chanjing.tasks.digital_human.test_form_looks import use, with_avatar
from tests.voices import until

FONTS = "/open/v1/font_list"


def listed(filled: Filled) -> list[str]:
    combo = filled.find(QComboBox, "subtitleFont")
    return [combo.itemText(row) for row in range(1, combo.count())]


def another(here: AvatarDesk, folder: Path) -> AvatarLibrary:
    """What another account has: other typefaces."""
    folder.mkdir()
    return replace(here.library, typefaces=typefaces_of(here, folder))


def test_the_typefaces_of_the_account_before_do_not_come_late(
    filled: Filled, here: AvatarDesk, tools: FormTools, cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    late = {"id": "late", "name": "Late", "preview": "", "ttf_path": ""}

    async def scenario() -> None:
        await until(lambda: len(listed(filled)) > 1)
        cloud.fault(FONTS, delay=0.4, put={"code": 0, "data": [late]})
        before = len(cloud.calls(FONTS))
        tools.stock.open(another(here, tmp_path / "before"))
        await until(lambda: len(cloud.calls(FONTS)) > before)
        tools.stock.open(another(here, tmp_path / "now"))
        assert listed(filled) == []  # until it is known what this account has
        await until(lambda: len(listed(filled)) > 1)
        await until(lambda: not busy(filled.form))

    run(scenario())
    assert "Late" not in listed(filled)


def busy(form: HumanForm) -> bool:
    return form._faces._runner.busy  # pyright: ignore[reportPrivateUsage]


def test_the_same_id_is_another_typeface_for_another_account(
    filled: Filled, here: AvatarDesk, tools: FormTools, cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    faces = filled.form.desk.faces

    async def scenario() -> None:
        filled.form.fill(HumanSpec(scene=Scene(captions=Captions(font="1", font_name="One"))))
        await until(lambda: faces.standing("1") is Standing.SHOWN)
        cloud.fault("/res/font/*", times=1, status=404)
        tools.stock.open(another(here, tmp_path / "now"))
        assert faces.standing("1") is Standing.WANTED
        await until(lambda: faces.standing("1") is Standing.REFUSED)
        await filled.form.unchanged()
        await until(lambda: faces.standing("1") is Standing.SHOWN)

    run(scenario())


def test_what_the_account_before_did_not_have_is_not_said_to_nobody(filled: Filled, tools: FormTools, run: Run) -> None:
    async def scenario() -> None:
        filled.form.fill(HumanSpec(avatar=Cast(id="gone", name="Gone", figure="sit_body")))
        await until(lambda: filled.words("avatarProblem") != "")
        tools.stock.open(None)

    run(scenario())
    assert filled.words("avatarProblem") == ""
    assert "avatar" not in filled.fields


def test_an_avatar_of_the_account_before_that_comes_back_with_a_step_is_looked_up_again(
    filled: Filled, here: AvatarDesk, tools: FormTools, tmp_path: Path, run: Run
) -> None:
    async def scenario() -> None:
        choice = (await filled.avatars())[0]
        filled.form.take_avatar(replace(choice, avatar=replace(choice.avatar, id="theirs")))
        filled.form.take_avatar(choice)
        tools.stock.open(another(here, tmp_path / "now"))
        filled.press("undoButton")
        assert filled.spec.avatar.id == "theirs"
        await until(lambda: filled.words("avatarProblem") != "")

    run(scenario())
    assert "avatar" in filled.fields
    assert filled.words("avatarProblem").startswith("This avatar is no longer in the cloud's list")


MINE = {**TOLD, "id": "C-1", "name": "Me"}


def test_an_own_avatar_is_not_sent_before_it_is_known_to_be_this_accounts(
    filled: Filled, tools: FormTools, cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    async def scenario() -> None:
        cloud.fault(PEOPLE, put=told(MINE))
        own = next(choice for choice in await filled.avatars() if choice.avatar.own)
        filled.form.take_avatar(own)
        assert "avatar" not in filled.fields
        with avatar_desk(cloud, tmp_path / "theirs") as theirs:
            tools.stock.open(theirs.library)
            assert "The avatar is still being looked up" in filled.sentences
            await until(lambda: filled.words("avatarProblem") != "")
        assert "avatar" in filled.fields

    run(scenario())


def test_where_the_account_cannot_be_asked_who_is_seen_the_avatar_is_not_in_the_way(
    filled: Filled, tools: FormTools, cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    async def scenario() -> None:
        filled.form.take_avatar((await filled.avatars())[0])
        cloud.fault(AVATARS, status=403, times=None)
        with avatar_desk(cloud, tmp_path / "theirs") as theirs:
            heard: list[bool] = []
            filled.form.changed.connect(lambda: heard.append("avatar" in filled.fields))
            tools.stock.open(theirs.library)
            assert "avatar" in filled.fields
            await until(lambda: "avatar" not in filled.fields)
            await until(lambda: not heard[-1])  # whoever shows what is missing was told

    run(scenario(), 20)


def test_a_look_that_comes_after_another_account_signed_in_brings_nothing_of_the_one_before(
    filled: Filled, tools: FormTools, cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    async def scenario() -> None:
        before = await filled.take_avatar()
        with avatar_desk(cloud, tmp_path / "theirs") as theirs:
            cloud.fault(PEOPLE, put=told(MINE), delay=0.4)
            asked = len(cloud.calls(PEOPLE))
            saying = use(filled, with_avatar(id="C-1", name="Me", own=True))
            switched = until(lambda: len(cloud.calls(PEOPLE)) > asked)

            async def switch() -> None:
                await switched
                tools.stock.open(theirs.library)

            said, _ = await asyncio.gather(saying, switch())
            await until(lambda: not filled.form.who.looking)
        assert said.endswith("The avatar “Me” is not in this account's list any more: the look was used without it.")
        assert filled.spec.avatar.id == before.avatar.id

    run(scenario(), 20)


def test_an_own_avatar_that_was_deleted_here_since_it_was_chosen_is_not_sent(
    filled: Filled, here: AvatarDesk, cloud: Cloud, run: Run
) -> None:
    async def scenario() -> None:
        cloud.fault(PEOPLE, put=told(MINE))
        own = next(choice for choice in await filled.avatars() if choice.avatar.own)
        filled.form.take_avatar(own)
        assert "avatar" not in filled.fields
        cloud.fault(UNPERSON, put={"code": 0, "data": None})
        await here.catalogue.delete(own.avatar)

    run(scenario())
    assert "This avatar is no longer in the cloud's list. Choose another." in filled.sentences
