"""What happens to a draft on its way to another cloud, said before anything is sent."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from chanjing_studio.domain.avatars import Cast
from chanjing_studio.domain.brief import Brief, Face, Wish, as_portable, portable_kind, twin_of
from chanjing_studio.domain.crossing import Crossing, crossing, paced, twins
from chanjing_studio.domain.media import Container, PictureForm
from chanjing_studio.domain.models import Job, JobState, Spec
from chanjing_studio.domain.performance import Backway, DriveMode, Driver
from chanjing_studio.domain.scene import Backdrop, Scene, Size
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import Model as HumanModel
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import LipSyncSpec, Model
from chanjing_studio.providers.chanjing.tasks.speech.spec import SpeechSpec
from chanjing_studio.providers.topview.tasks.video_avatar.spec import Mode, Source, VideoAvatarSpec

SYNCED = LipSyncSpec(
    video=Path("主持人 1.mp4"),
    video_container=Container.MP4,
    script="今天聊聊番茄。",
    voice_id="v",
    voice_name="沙盒男声",
)
HEARD = replace(
    SYNCED, driver=Driver.AUDIO, audio=Path("录音.m4a"), audio_container=Container.M4A, audio_seconds=3.5, script=""
)
COMPOSED = HumanSpec(avatar=Cast(id="a", name="若琳"), script="先暖一暖茶叶。", voice_id="v", voice_name="沙盒女声")
ADA = Cast(id="p", name="Ada")
TALKING = VideoAvatarSpec(source=Source.PUBLIC, avatar=ADA, script="Good morning.", caption_id="c", mode=Mode.AVATAR2)
EVERY_KIND = (LipSyncSpec, HumanSpec, VideoAvatarSpec)


def said(sentences: tuple[Sentence, ...]) -> list[str]:
    return [str(sentence) for sentence in sentences]


def sent(spec: LipSyncSpec | HumanSpec | VideoAvatarSpec, to: type[Spec]) -> Crossing:
    kind = portable_kind(to)
    assert kind is not None
    way = crossing(spec, kind)
    assert way is not None
    return way


def test_a_lip_sync_draft_takes_its_video_and_its_words_along() -> None:
    way = sent(SYNCED, VideoAvatarSpec)
    assert said(way.along) == ["The video “主持人 1.mp4”", "The script, 7 characters"]
    assert said(way.left_out) == ["The voice “沙盒男声”: each cloud has its own", "The size of the video"]
    assert said(way.to_do) == ["Choose a voice"]
    assert way.spec == VideoAvatarSpec(
        source=Source.OWN_VIDEO, video=SYNCED.video, video_container=Container.MP4, script=SYNCED.script
    )


def test_a_recording_needs_no_voice_there() -> None:
    way = sent(HEARD, VideoAvatarSpec)
    assert said(way.along) == ["The video “主持人 1.mp4”", "The recording “录音.m4a”"]
    assert said(way.left_out) == ["The size of the video"]
    assert way.to_do == ()


def test_all_that_the_other_cloud_cannot_do_is_said() -> None:
    asked = replace(
        SYNCED,
        speed=1.5,
        pitch=1.2,
        volume=80,
        model=Model.HIGH_QUALITY,
        backway=Backway.REVERSED,
        drive_mode=DriveMode.RANDOM,
        callback="https://example.test/told",
    )
    way = sent(asked, VideoAvatarSpec)
    assert way.spec.brief().speed == 1.2
    assert "The address that is told when it is done" in said(way.along)
    assert said(way.left_out) == [
        "The voice “沙盒男声”: each cloud has its own",
        "The speed of 1.5: there it is 1.2",
        "The voice's pitch",
        "The volume",
        "The size of the video",
        "The better quality",
        "Playing backwards where the picture ends first",
        "Frames in random order",
    ]


def test_a_speed_that_both_have_goes_along() -> None:
    assert "The speed of 1.1" in said(sent(replace(SYNCED, speed=1.1), VideoAvatarSpec).along)


def test_a_file_that_the_other_cloud_does_not_take_is_named_before() -> None:
    webm = replace(SYNCED, video_container=Container.WEBM)
    assert "The cloud takes mp4 and mov. Choose another video." in said(sent(webm, VideoAvatarSpec).to_do)


def test_an_avatar_is_chosen_anew_in_the_other_cloud() -> None:
    way = sent(COMPOSED, VideoAvatarSpec)
    assert said(way.to_do) == ["Choose an avatar"]  # a public one speaks in its own voice
    assert said(way.left_out) == [
        "The avatar “若琳”: each cloud has its own",
        "The voice “沙盒女声”: each cloud has its own",
        "The size of the video, and where everything stands in it",
        "The subtitles and how they look",
        "The AI mark",
    ]


def test_what_a_composed_video_is_made_of_stays_behind() -> None:
    scene = Scene(backdrop=Backdrop(picture=Path("墙.png"), size=Size(20, 10)), mark=None)
    asked = replace(COMPOSED, scene=scene, pitch=1.2, volume=50, model=HumanModel.HIGH_QUALITY, without_ground=True)
    assert asked.brief().wishes == {
        *(Wish.PITCH, Wish.VOLUME, Wish.CANVAS, Wish.QUALITY, Wish.BACKGROUND, Wish.SUBTITLES, Wish.WITHOUT_GROUND)
    }
    clear = replace(asked, see_through=True)
    assert {Wish.SEE_THROUGH} == clear.brief().wishes - asked.brief().wishes
    assert {Wish.BACKGROUND, Wish.SUBTITLES} == asked.brief().wishes - clear.brief().wishes


def test_a_talking_avatar_goes_the_other_way() -> None:
    way = sent(TALKING, HumanSpec)
    assert said(way.along) == ["The script, 13 characters", "The subtitles and how they look"]
    assert said(way.left_out) == ["The avatar “Ada”: each cloud has its own", "Movement that follows the sound"]
    assert said(way.to_do) == ["Choose an avatar", "Choose a voice"]
    assert isinstance(way.spec, HumanSpec)
    assert way.spec.scene.captions.shown
    plain = sent(replace(TALKING, caption_id=""), HumanSpec).spec
    assert isinstance(plain, HumanSpec)
    assert not plain.scene.captions.shown


def test_an_own_video_goes_to_lip_sync_and_a_photo_nowhere_else() -> None:
    own = VideoAvatarSpec(video=Path("0001.mov"), video_container=Container.MOV, keep_avatar=True, script="Hello.")
    way = sent(own, LipSyncSpec)
    assert said(way.left_out) == ["Keeping the face as a private avatar"]
    assert isinstance(way.spec, LipSyncSpec)
    assert way.spec.video == own.video
    photo = replace(own, source=Source.PHOTO, photo=Path("g.jpg"), photo_form=PictureForm.JPG, mode=Mode.AVATAR2)
    assert crossing(photo, LipSyncSpec) is None
    assert crossing(photo, HumanSpec) is None
    assert said(sent(photo, VideoAvatarSpec).along)[0] == "The photo “g.jpg”"


@pytest.mark.parametrize("kind", EVERY_KIND)
@pytest.mark.parametrize("face", Face)
def test_a_brief_that_a_kind_takes_comes_back_as_it_was(kind: type[Spec], face: Face) -> None:
    brief = Brief(
        face=face,
        video=Path("0001.mp4") if face is Face.VIDEO else None,
        video_container=Container.MP4 if face is Face.VIDEO else None,
        photo=Path("g.jpg") if face is Face.PHOTO else None,
        photo_form=PictureForm.JPG if face is Face.PHOTO else None,
        driver=Driver.AUDIO,
        script="Hello.",
        speed=0.9,
        audio=Path("0002.mp3"),
        audio_container=Container.MP3,
        audio_seconds=2.0,
        notice_address="https://example.test",
    )
    portable = portable_kind(kind)
    assert portable is not None
    if face in portable.TAKES:
        assert replace(portable.from_brief(brief).brief(), wishes=frozenset()) == brief


def test_nothing_comes_of_nothing() -> None:
    way = sent(LipSyncSpec(), VideoAvatarSpec)
    assert (way.along, way.left_out) == ((), ())
    assert said(way.to_do) == ["Choose a video", "Write what is to be said", "Choose a voice"]
    assert sent(replace(LipSyncSpec(), driver=Driver.AUDIO), VideoAvatarSpec).along == ()


def test_a_kind_that_never_goes_anywhere_need_not_say_so() -> None:
    assert as_portable(SpeechSpec()) is None
    assert portable_kind(SpeechSpec) is None
    assert as_portable(SYNCED) is SYNCED


@pytest.mark.parametrize(("speed", "made"), [(0.5, 0.8), (1.0, 1.0), (2.0, 1.2)])
def test_a_speed_is_brought_as_near_as_it_can_be(speed: float, made: float) -> None:
    assert paced(speed, (0.8, 1.2)) == made


def job_of(spec: Spec) -> Job:
    return Job(id="j", account="a", kind=spec.kind, spec=spec, title="t", state=JobState.DONE, created=0.0, changed=0.0)


def test_twins_know_each_other_and_are_kept_so() -> None:
    one, other = twins(SYNCED, TALKING, twin="t1")
    assert twin_of(job_of(one)) == twin_of(job_of(other)) == "t1"
    assert type(one).from_json(one.to_json()) == one
    assert twin_of(job_of(SYNCED)) == twin_of(job_of(SpeechSpec())) == ""
