"""Where keys and tokens go, and where they never go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import SecretService, chainer, fail, null
from keyring.errors import InitError, KeyringLocked, PasswordSetError

from chanjing_studio.domain.errors import KeyringTrouble
from chanjing_studio.storage.secrets import SECURE_BACKENDS, SERVICE, KeyringVault, VaultState
from tests.conftest import MemoryKeyring, in_use

TRUSTED = SECURE_BACKENDS | {MemoryKeyring.__module__, __name__}


class FickleKeyring(MemoryKeyring):
    """Raises what it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.trouble: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        if self.trouble:
            raise self.trouble
        return super().get_password(service, username)


class ForgetfulKeyring(MemoryKeyring):
    """Takes everything and keeps nothing."""

    def get_password(self, service: str, username: str) -> str | None:
        return None


class FullKeyring(MemoryKeyring):
    """Gives what it has, and takes nothing: its disk is full."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise OSError(27, "File too large")

    def delete_password(self, service: str, username: str) -> None:
        raise OSError(27, "File too large")


@pytest.fixture
def fickle() -> Iterator[FickleKeyring]:
    with in_use(FickleKeyring()) as backend:
        yield backend


def use(backend: KeyringBackend) -> None:
    keyring.set_keyring(backend)


def test_a_secret_goes_to_the_keyring_and_comes_back(memory_keyring: MemoryKeyring) -> None:
    vault = KeyringVault(trusted=TRUSTED)
    vault.write("place/keys", "planted-secret")
    assert memory_keyring.kept == {(SERVICE, "place/keys"): "planted-secret"}
    assert KeyringVault(trusted=TRUSTED).read("place/keys") == "planted-secret"
    assert (vault.state, vault.note) == (VaultState.SECURE, None)


def test_a_forgotten_secret_is_gone_and_may_be_forgotten_again(memory_keyring: MemoryKeyring) -> None:
    vault = KeyringVault(trusted=TRUSTED)
    vault.write("a", "b")
    vault.forget("a")
    vault.forget("a")
    assert vault.read("a") is None
    assert memory_keyring.kept == {}


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring, MemoryKeyring, ForgetfulKeyring])
def test_without_a_safe_keyring_secrets_stay_in_memory_and_that_is_said(
    memory_keyring: MemoryKeyring, backend: type[KeyringBackend], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    use(backend())
    trusted = TRUSTED if backend is ForgetfulKeyring else SECURE_BACKENDS
    vault = KeyringVault(trusted=trusted)
    assert vault.note is None
    vault.write("a", "b")
    assert vault.read("a") == "b"
    assert vault.state is VaultState.ABSENT
    assert "until the program is closed" in str(vault.note)
    vault.forget("a")
    assert vault.read("a") is None
    assert KeyringVault(trusted=trusted).read("a") is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("others", "state"), [((), VaultState.SECURE), ((null.Keyring,), VaultState.ABSENT)])
def test_a_chain_is_as_safe_as_its_worst_keyring(
    memory_keyring: MemoryKeyring, others: tuple[type[KeyringBackend], ...], state: VaultState
) -> None:
    class Chain(chainer.ChainerBackend):
        backends = [memory_keyring, *(other() for other in others)]  # pyright: ignore[reportAssignmentType]  # noqa: RUF012

    use(Chain())
    vault = KeyringVault(trusted=TRUSTED)
    vault.read("a")
    assert vault.state is state


def test_a_keyring_that_is_named_wrongly_is_absent(
    memory_keyring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> KeyringBackend:
        raise ModuleNotFoundError("no such backend")

    monkeypatch.setattr(keyring, "get_keyring", missing)
    vault = KeyringVault()
    assert vault.read("a") is None
    assert vault.state is VaultState.ABSENT


def test_a_locked_keyring_is_said_and_tried_again(fickle: FickleKeyring) -> None:
    fickle.trouble = KeyringLocked("Failed to unlock the collection!")
    vault = KeyringVault(trusted=TRUSTED)
    with pytest.raises(KeyringTrouble, match="locked"):
        vault.read("a")
    assert vault.state is VaultState.LOCKED
    fickle.trouble = None
    assert vault.read("a") is None
    assert vault.state is VaultState.SECURE


def test_a_keyring_that_cannot_be_made_is_absent(fickle: FickleKeyring) -> None:
    fickle.trouble = InitError("Failed to create the collection: Prompt dismissed..")
    vault = KeyringVault(trusted=TRUSTED)
    vault.write("a", "b")
    assert (vault.read("a"), vault.state) == ("b", VaultState.ABSENT)


@pytest.mark.parametrize(
    ("trouble", "words"), [(KeyringLocked("x"), "locked"), (PasswordSetError("planted-secret"), "does not answer")]
)
def test_a_keyring_that_fails_later_is_said_without_its_own_words(
    fickle: FickleKeyring, trouble: Exception, words: str
) -> None:
    vault = KeyringVault(trusted=TRUSTED)
    vault.read("a")
    fickle.trouble = trouble
    with pytest.raises(KeyringTrouble, match=words) as caught:
        vault.read("a")
    assert "planted-secret" not in repr(caught.value)


def test_a_keyring_that_takes_nothing_still_gives_what_it_has() -> None:
    with in_use(FullKeyring()) as backend:
        backend.kept[SERVICE, "place/keys"] = "planted-secret"
        vault = KeyringVault(trusted=TRUSTED)
        assert vault.read("place/keys") == "planted-secret"
        vault.write("place/token", "planted-token")
        assert vault.read("place/token") == "planted-token"
        assert vault.read("place/other") is None


def test_a_secret_that_the_keyring_does_not_let_go_is_not_used_again_and_that_is_said() -> None:
    with in_use(FullKeyring()) as backend:
        backend.kept[SERVICE, "place/keys"] = "planted-secret"
        vault = KeyringVault(trusted=TRUSTED)
        with pytest.raises(KeyringTrouble):
            vault.forget("place/keys")
        assert vault.read("place/keys") is None
        vault.forget("place/token")


def test_secrets_are_not_shown() -> None:
    vault = KeyringVault()
    vault.write("a", "planted-secret")
    assert "planted-secret" not in repr(vault)


@pytest.mark.keyring
def test_the_keyring_of_a_desktop_keeps_secrets(memory_keyring: MemoryKeyring) -> None:
    if not SecretService.Keyring.viable:
        pytest.skip("this computer has no keyring")
    use(SecretService.Keyring())
    vault = KeyringVault()
    vault.write("a", "b")
    assert (KeyringVault().read("a"), vault.state) == ("b", VaultState.SECURE)
    vault.forget("a")
    assert KeyringVault().read("a") is None


@pytest.mark.parametrize("nonsense", ["[" * 100_000, "{", "null", "\x00"], ids=range(4))
def test_what_the_keyring_holds_is_handed_on_though_it_is_nonsense(
    memory_keyring: MemoryKeyring, nonsense: str
) -> None:
    memory_keyring.kept[SERVICE, "a"] = nonsense
    assert KeyringVault(trusted=TRUSTED).read("a") == nonsense
