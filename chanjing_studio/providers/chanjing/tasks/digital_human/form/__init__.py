"""The form that asks for a composed video, and its parts. May import Qt, kit, ui, media and the spec."""
