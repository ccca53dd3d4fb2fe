"""Casting: an open ballot with a name, a secret one with a credential and no name."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from uuid import UUID

from django.db import IntegrityError, transaction

from sokoguru.foundation.actor import Actor
from sokoguru.voting.calculations.blind_signature import (
    blind,
    is_genuine,
    sign_blinded,
    unblind,
)
from sokoguru.voting.calculations.receipts import receipt_of
from sokoguru.voting.calculations.refusals import (
    AlreadyVoted,
    BallotAlreadyCast,
    CredentialIsFalse,
    WrongChannel,
    WrongKindOfVote,
)
from sokoguru.voting.calculations.tallying import marks
from sokoguru.voting.models import Envelope, NamedBallot, Turn
from sokoguru.voting.operations.turns import hold_open_box, record_turns
from sokoguru.voting.queries.ballots import choice_of
from sokoguru.voting.vocabulary import Channel, Credential, Receipt


def cast_open(
    *,
    cooperative_id: int,
    vote_id: UUID,
    member_id: UUID,
    choices: Sequence[int],
    channel: Channel,
    by: Actor,
) -> tuple[int, ...]:
    """Record what a member chose (places, none to abstain), by phone or on a named paper.

    Refuses `WrongKindOfVote` in a secret vote, `WrongChannel` for a show of hands,
    `ChoiceIsUnsound`, `NotOnTheRoll`, `VoteIsClosed`, `NoSuchVote`, and `AlreadyVoted`; the same
    choice sent twice by phone is one vote.
    """
    if channel is Channel.HAND:
        raise WrongChannel(channel=channel)
    with transaction.atomic():
        fact, _ = hold_open_box(cooperative_id=cooperative_id, vote_id=vote_id)
        if fact.is_secret:
            raise WrongKindOfVote(kind=fact.kind)
        places = marks(fact.question, choices)
        weights = _turn_or_same(cooperative_id, vote_id, member_id, places, channel)
        if weights:
            NamedBallot.objects.create(
                cooperative_id=cooperative_id,
                vote_id=vote_id,
                member_id=member_id,
                weight=weights[member_id],
                choices=list(places),
                channel=channel.value,
                cast_by=by.name,
                cast_at=by.at,
            )
    return places


def sign_credential(*, cooperative_id: int, vote_id: UUID, member_id: UUID, blinded: int) -> int:
    """Sign a voter's blinded token, once (RFC 9474): it is noted that he took his ballot.

    The same blinded number asked again (an answer that got lost) is signed again; another one is
    `AlreadyVoted`. Refuses `WrongKindOfVote` in an open vote, `NotOnTheRoll`, `VoteIsClosed`,
    `NoSuchVote`, `BlindedMessageIsUnsound`.
    """
    request = sha256(f"{blinded:x}".encode()).hexdigest()
    with transaction.atomic():
        fact, private_key = hold_open_box(cooperative_id=cooperative_id, vote_id=vote_id)
        if not fact.is_secret:
            raise WrongKindOfVote(kind=fact.kind)
        signature = sign_blinded(private_key, blinded)
        try:
            record_turns(
                cooperative_id=cooperative_id,
                vote_id=vote_id,
                member_ids=(member_id,),
                channel=Channel.PHONE,
                request=request,
            )
        except AlreadyVoted:
            own = Turn.objects.of(cooperative_id).filter(vote_id=vote_id, member_id=member_id)
            if not own.filter(request=request).exists():
                raise
    return signature


def issue_credential(
    *, cooperative_id: int, vote_id: UUID, member_id: UUID, modulus: str
) -> Credential:
    """A credential made here, for a phone without scripts: it is shown once and not kept.

    The house sees it for a moment, which a blinded one spares the voter; see docs/specs/voting.md.
    Refuses what `sign_credential` refuses.
    """
    hidden = blind(modulus)
    signature = sign_credential(
        cooperative_id=cooperative_id,
        vote_id=vote_id,
        member_id=member_id,
        blinded=hidden.number,
    )
    return unblind(modulus, hidden, signature)


def cast_secret(
    *, cooperative_id: int, vote_id: UUID, credential: Credential, choices: Sequence[int]
) -> Receipt:
    """Put a secret ballot into the box. Nobody asks who casts it, and no moment is kept.

    The same ballot sent twice lies there once. Refuses `CredentialIsFalse`, `BallotAlreadyCast`
    (the credential was used with other choices), `ChoiceIsUnsound`, `WrongKindOfVote`,
    `VoteIsClosed`, `NoSuchVote`.
    """
    with transaction.atomic():
        fact, _ = hold_open_box(cooperative_id=cooperative_id, vote_id=vote_id)
        if not fact.is_secret:
            raise WrongKindOfVote(kind=fact.kind)
        places = marks(fact.question, choices)
        if not is_genuine(fact.modulus, credential):
            raise CredentialIsFalse
        receipt = receipt_of(credential.token)
        try:
            with transaction.atomic():
                Envelope.objects.create(
                    cooperative_id=cooperative_id,
                    vote_id=vote_id,
                    receipt=receipt.code,
                    choices=list(places),
                )
        except IntegrityError as error:
            cast = Envelope.objects.of(cooperative_id).get(vote_id=vote_id, receipt=receipt.code)
            if tuple(cast.choices) != places:
                raise BallotAlreadyCast from error
    return receipt


def _turn_or_same(
    cooperative_id: int, vote_id: UUID, member_id: UUID, places: tuple[int, ...], channel: Channel
) -> dict[UUID, int]:
    """The weight of the voter; nothing where the same ballot lies there already."""
    try:
        return record_turns(
            cooperative_id=cooperative_id, vote_id=vote_id, member_ids=(member_id,), channel=channel
        )
    except AlreadyVoted:
        if choice_of(cooperative_id=cooperative_id, vote_id=vote_id, member_id=member_id) != places:
            raise
    return {}
