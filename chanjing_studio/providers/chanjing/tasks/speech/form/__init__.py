"""The form that asks for a speech. May import Qt, kit, ui, media and the spec."""
