"""Parts of forms that more than one kind of job asks for: a video, a recording, a voice.

They join widgets with what examines and plays. May import ui.widgets, ui.voices, ui.form_tools, services and media.
"""
