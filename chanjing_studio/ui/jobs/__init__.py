"""The Jobs page: the list, the story of the one selected, what can be done with it. Imports ui, services, domain."""
