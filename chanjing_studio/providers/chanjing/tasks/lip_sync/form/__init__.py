"""The form that asks for a lip-sync video, and its parts. May import Qt, kit, ui, media and the spec."""
