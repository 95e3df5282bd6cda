"""What the cloud's refusals mean, and the field they speak of. Pages 创建视频合成任务, 创建对口型任务 and others."""

from __future__ import annotations

from dataclasses import dataclass

from chanjing_studio.domain.errors import FILES, CloudWords, Remedy
from chanjing_studio.domain.models import Problem
from chanjing_studio.domain.words import Sentence


@dataclass(frozen=True, slots=True)
class Cause:
    """A message of the cloud's in the user's words. ``field`` is the form's field it is about, or empty."""

    sentence: Sentence
    field: str = ""


_BEANS = ("扣费失败", "余额不足", "蝉豆不足", "蝉豆余额", "欠费", "制作视频时长到达上限")


def short_of_beans(message: str) -> bool:
    """Whether a message says, in one of its ways, that there are not enough beans."""
    return any(needle in message for needle in _BEANS)


def cause_of(message: str) -> Cause | None:
    """What a message means, if it is a known one."""
    folded = message.lower()
    for needles, cause in _known():
        if any(needle in folded for needle in needles):
            return cause
    return None


def problem_of(message: str, words: CloudWords) -> Problem:
    """Why a task failed, from what the cloud says of it (nothing, sometimes) in an answer with these words."""
    said = CloudWords(words.code, message, trace_id=words.trace_id, http_status=words.http_status)
    if short_of_beans(message):
        cause = Sentence("The cloud took the job, then found too few beans to pay for it.")
        return Problem(cause=cause, remedy=Remedy.TOP_UP, cloud=said)
    if known := cause_of(message):
        return Problem(cause=known.sentence, remedy=Remedy.CHANGE_DRAFT, field=known.field, cloud=said)
    if not message:
        cause = Sentence("The cloud could not make it and did not say why.")
        return Problem(cause=cause, remedy=Remedy.SEND_AGAIN, cloud=said)
    cause = Sentence("The cloud could not make it: {message}", message=message)
    return Problem(cause=cause, remedy=Remedy.SEND_AGAIN, cloud=said)


def _known() -> tuple[tuple[tuple[str, ...], Cause], ...]:
    return (*_about_words(), *_about_avatars(), *_about_files(), *_about_numbers())


def _about_words() -> tuple[tuple[tuple[str, ...], Cause], ...]:
    return (
        (("缺少 tts", "缺少tts"), Cause(Sentence("The script is empty."), "script")),
        (("emoji", "表情"), Cause(Sentence("The cloud refuses a script with emoji."), "script")),
        (("不合规", "content safety"), Cause(Sentence("The cloud does not allow what the script says."), "script")),
        (("纯数字", "digits-only"), Cause(Sentence("The cloud cannot speak a script of digits only."), "script")),
        (("文本过长", "文本长度", "字数"), Cause(Sentence("The script is too long for the cloud."), "script")),
        (
            ("语言不支持", "不支持的语言", "language"),
            Cause(Sentence("The voice does not speak this language."), "voice"),
        ),
        (
            ("audio_man", "音色", "声音不存在", "voice id"),
            Cause(Sentence("The cloud no longer has this voice. Choose another."), "voice"),
        ),
    )


def _about_avatars() -> tuple[tuple[tuple[str, ...], Cause], ...]:
    return (
        (
            ("数字人数量",),
            Cause(
                Sentence("The account has as many avatars of its own as the cloud allows. Delete one, then make this."),
                "limit",
            ),
        ),
        (("数字人不存在",), Cause(Sentence("The cloud no longer has this avatar. Choose another."), "avatar")),
        (
            ("webm格式", "四通道", "4通道"),
            Cause(Sentence("This avatar was not made from a see-through webm. Switch see-through off."), "seeThrough"),
        ),
    )


def _about_files() -> tuple[tuple[tuple[str, ...], Cause], ...]:
    return (
        (
            ("文件不存在", "文件未就绪", "文件已清理", "文件已删除", "文件不可用"),
            Cause(Sentence("The cloud does not have the job's file any more."), FILES),
        ),
        (("缺少音频", "上传音频文件失败"), Cause(Sentence("The cloud could not take the recording."), "audio")),
        (
            ("没有人声", "未检测到人声", "无人声"),
            Cause(Sentence("The cloud hears no human voice in the recording. Is it mono?"), "audio"),
        ),
        (
            ("音频时长过短", "音频过短", "时长过短"),
            Cause(Sentence("The recording is too short for the cloud."), "audio"),
        ),
        (("音频时长过长", "音频过长"), Cause(Sentence("The recording is too long for the cloud."), "audio")),
        (("不支持的音频",), Cause(Sentence("The cloud cannot read this kind of recording."), "audio")),
        (("时长过长",), Cause(Sentence("The video is too long for the cloud."), "video")),
        (
            ("获取视频信息失败", "不支持的视频", "video_file_id"),
            Cause(Sentence("The cloud could not read the video."), "video"),
        ),
        (("audio_file_id",), Cause(Sentence("The cloud could not read the recording."), "audio")),
    )


def _about_numbers() -> tuple[tuple[tuple[str, ...], Cause], ...]:
    return (
        (("screen_width",), Cause(Sentence("The cloud does not make videos of this size."), "width")),
        (
            ("screen_height", "高不允许为奇数"),
            Cause(Sentence("The cloud does not make videos of this size."), "height"),
        ),
        (("音量", "volume"), Cause(Sentence("The cloud takes a volume of 1 to 100."), "volume")),
        (("语速", "speed"), Cause(Sentence("The cloud takes a speed of 0.5 to 2."), "speed")),
        (("音调", "pitch"), Cause(Sentence("The cloud does not take this pitch."), "pitch")),
        (("callback", "回调"), Cause(Sentence("The cloud does not take this callback address."), "callback")),
        (("backway",), Cause(Sentence("The cloud does not know this way to go on at the end."), "backway")),
        (("drive_mode",), Cause(Sentence("The cloud does not know this order of frames."), "drive_mode")),
        (("模型", "model"), Cause(Sentence("The cloud does not know this model."), "model")),
    )
