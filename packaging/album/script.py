"""What is said in the jobs of the pictures, in each language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tongue = Literal["en", "zh"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """Names of files and voices, and the words that are said."""

    language: str
    voice: str
    second_voice: str
    kinds: tuple[str, str, str, str]
    bakery_clip: str
    lesson_clip: str
    photo: str
    bakery: str
    lesson: str
    story: str
    human: str
    letter: str
    refused: str
    draft: str
    nothing: str


SCRIPTS: dict[Tongue, Script] = {
    "en": Script(
        language="en",
        voice="Emma",
        second_voice="Margaret",
        kinds=("Lip-sync", "Digital human", "Speech", "Video avatar"),
        bakery_clip="bakery.mp4",
        lesson_clip="first lesson.mp4",
        photo="grandma 1974.jpg",
        bakery="Sea-salt croissants, twenty-seven layers. They leave the oven at seven, and they are gone by nine.",
        lesson="Why are leaves green? Today we follow one ray of light from the sun to your breakfast.",
        story="The old house stands at the end of the lane. Its door is new. Nobody has knocked for eleven years. "
        "Tonight there is a light in the kitchen, and somebody hums.",
        human="Welcome back. Three things changed this spring: the menu, the music, and the chairs by the window. "
        "Come and sit down.",
        letter="Dear Lena, this photo was taken on the hill behind our house. You have the same smile.",
        refused="Half price for old friends this weekend, and for new friends too.",
        draft="Good morning from the bakery. This week we roast our own hazelnuts, and you can smell it down to the "
        "bridge. Come by before nine: the first tray is always the best one.",
        nothing="saxophone",
    ),
    "zh": Script(
        language="zh_CN",
        voice="知性主播·若溪",
        second_voice="晓雯",
        kinds=("对口型", "数字人视频", "语音", "视频数字人"),
        bakery_clip="面包店.mp4",
        lesson_clip="第一课.mp4",
        photo="奶奶 1974.jpg",
        bakery="海盐可颂，二十七层。早上七点出炉，九点就卖光了。",
        lesson="树叶为什么是绿的？今天我们跟着一束光，从太阳走到你的早餐桌上。",
        story="巷子尽头有一座老房子。门是新的。十一年没有人敲过它。今晚厨房亮着灯，有人在哼歌。",
        human="欢迎回来。今年春天，店里换了三样东西：菜单、音乐，还有窗边的椅子。来坐坐吧。",
        letter="小满，这张照片是在老家后面的山坡上拍的。你笑起来和我一模一样。",
        refused="这个周末老朋友半价，新朋友也半价。",
        draft="早上好，这里是街角面包店。这周我们自己烘榛子，香味一直飘到桥头。九点以前来吧，第一盘总是最好吃的。",
        nothing="萨克斯风",
    ),
}
