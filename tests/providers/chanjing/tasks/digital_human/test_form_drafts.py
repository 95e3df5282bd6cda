"""Whatever stands where a draft was kept: the form shows what can be read of it, and keeps it again."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from PySide6.QtWidgets import QApplication

from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec
from chanjing_studio.storage.drafts import Drafts
from tests.fuzz.answers import changed
from tests.fuzz.cases import fuzzed
from tests.fuzz.test_kept_scenes import SPEC
from tests.providers.chanjing.tasks.digital_human.conftest import Filled


@given(text=changed(json.loads(json.dumps(SPEC.to_json()))))
@fuzzed("drafts in the form")
def test_a_draft_of_any_form_is_shown(filled: Filled, tmp_path: Path, text: bytes) -> None:
    (tmp_path / "draft-digital_human.json").write_bytes(text)
    draft = Drafts(tmp_path).read("digital_human")
    filled.form.restore(draft)
    assert all(filled.sentences)
    for picture in (filled.form.picture(), filled.form.grab()):
        assert picture is not None
        assert not picture.isNull()
    QApplication.processEvents()
    again = filled.form.draft()
    assert HumanSpec.from_json(json.loads(json.dumps(again))).to_json() == again
