"""The Avatars page. Imports ui."""
