"""What the account has left. Reference §11."""

from __future__ import annotations

import math
from datetime import UTC, datetime

from chanjing_studio.domain.errors import BadAnswer
from chanjing_studio.domain.money import Balance
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.data import Data
from chanjing_studio.providers.topview.client.api import BALANCE, Client


def ask(client: Client) -> Balance:
    """The credits, and when they end. The answer also holds keys, which nobody looks at."""
    data = client.get(BALANCE)
    amount = data.counted_or("remainCredit", math.nan)
    if math.isnan(amount):
        raise BadAnswer(Sentence("The cloud's answer could not be read."), words=data.words, field="remainCredit")
    return Balance(amount, _moment(data))


def _moment(data: Data) -> float:
    """A date in ISO 8601; UTC where it names no zone."""
    try:
        read = datetime.fromisoformat(data.text_or("expiredTime"))
        return max(0.0, (read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp())
    except (ValueError, OverflowError):
        return 0.0
