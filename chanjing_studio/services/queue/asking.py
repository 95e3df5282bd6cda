"""Asking a cloud about many tasks with as few calls as it allows."""

from __future__ import annotations

from collections.abc import Sequence

from chanjing_studio.domain.errors import BadAnswer, CloudError, Refused
from chanjing_studio.domain.models import RemoteStatus
from chanjing_studio.services.queue.calls import Reads

Answers = dict[str, RemoteStatus | CloudError]


async def answers_for(reads: Reads, remote_ids: Sequence[str]) -> Answers:
    """What the cloud says of each task, or why it said nothing: its list first, then one by one what is not in it."""
    answers: Answers = {}
    try:
        await _from_list(reads, remote_ids, answers)
    except (Refused, BadAnswer):
        # The list is of no use now: the tasks can still be asked for.
        pass
    except CloudError as error:
        return answers | dict.fromkeys(_missing(remote_ids, answers), error)
    for remote_id in _missing(remote_ids, answers):
        answers[remote_id] = answer = await _one(reads, remote_id)
        if isinstance(answer, CloudError) and not isinstance(answer, Refused | BadAnswer):
            return answers | dict.fromkeys(_missing(remote_ids, answers), answer)
    return answers


async def _from_list(reads: Reads, remote_ids: Sequence[str], answers: Answers) -> None:
    wanted = set(remote_ids)
    number = 1
    # A page costs as much as asking for one task: no more pages than tasks are missing.
    while number == 1 or number <= len(_missing(remote_ids, answers)):
        page = await reads.recent(number)
        if page is None:
            return
        answers.update({item.remote_id: item for item in page.items if item.remote_id in wanted})
        if page.last:
            return
        number += 1


async def _one(reads: Reads, remote_id: str) -> RemoteStatus | CloudError:
    try:
        return await reads.status(remote_id)
    except CloudError as error:
        return error


def _missing(remote_ids: Sequence[str], answers: Answers) -> list[str]:
    return [remote_id for remote_id in remote_ids if remote_id not in answers]
