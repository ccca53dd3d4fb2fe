"""What votes refuse, each in one sentence."""

from sokoguru.foundation.refusal import Refusal


class NoSuchVote(Refusal):
    """There is no such vote in this co-operative."""

    code = "voting.no_such_vote"
    template = "Pemungutan suara ini tidak ada."


class VoteKeyTaken(Refusal):
    """One source opens one vote."""

    code = "voting.vote_key_taken"
    template = "Pemungutan suara untuk acara ini sudah dibuka dengan isi lain."


class QuestionIsUnsound(Refusal):
    """A ballot has a text, two different options or more, and seats for fewer than all of them."""

    code = "voting.question_is_unsound"
    template = (
        "Surat suara harus berisi pertanyaan, paling sedikit dua pilihan yang berbeda, dan jumlah "
        "kursi dari satu sampai sebanyak pilihan."
    )
    field = "options"


class ThresholdIsUnsound(Refusal):
    """A threshold is a share between nought and the whole."""

    code = "voting.threshold_is_unsound"
    template = "Syarat suara {numerator}/{denominator} bukan bagian dari keseluruhan."


class VoterIsMissing(Refusal):
    """Every member entitled to vote stands on the roll, or the vote does not open (S2-162)."""

    code = "voting.voter_is_missing"
    template = (
        "{missing} anggota yang berhak belum ada di daftar pemilih. "
        "Lengkapi daftar sebelum suara dibuka."
    )


class VoterIsNotEntitled(Refusal):
    """Nobody else stands on the roll."""

    code = "voting.voter_is_not_entitled"
    template = "{strangers} nama di daftar pemilih tidak berhak memilih."


class RollIsEmpty(Refusal):
    """Somebody must be able to vote."""

    code = "voting.roll_is_empty"
    template = "Daftar pemilih kosong."


class WeightNeedsArticles(Refusal):
    """One member one vote; only articles of a secondary co-operative say otherwise (S3-005)."""

    code = "voting.weight_needs_articles"
    template = (
        "Satu anggota satu suara. Bobot lain hanya untuk koperasi sekunder yang anggaran dasarnya "
        "menyebutkannya."
    )


class WeightIsUnsound(Refusal):
    """A weight is a whole number above nought."""

    code = "voting.weight_is_unsound"
    template = "Bobot suara harus bilangan bulat di atas nol."


class SecretVotesAreEqual(Refusal):
    """A weight would tell whose ballot it is."""

    code = "voting.secret_votes_are_equal"
    template = "Suara berbobot tidak dapat rahasia: bobotnya menunjukkan pemiliknya."


class VoteIsClosed(Refusal):
    """A closed vote takes nothing more."""

    code = "voting.vote_is_closed"
    template = "Pemungutan suara sudah ditutup."


class NotOnTheRoll(Refusal):
    """Only those on the roll vote."""

    code = "voting.not_on_the_roll"
    template = "Nama ini tidak ada di daftar pemilih."


class AlreadyVoted(Refusal):
    """One voter, one turn, whatever the channel."""

    code = "voting.already_voted"
    template = "Pemilih ini sudah memakai haknya. Satu anggota satu suara."


class WrongKindOfVote(Refusal):
    """A named ballot into a secret vote, or a secret one into an open vote."""

    code = "voting.wrong_kind_of_vote"
    template = "Cara ini bukan untuk pemungutan suara {kind}."


class WrongChannel(Refusal):
    """Phone votes are cast, papers and hands are counted."""

    code = "voting.wrong_channel"
    template = "Jalur {channel} tidak dipakai untuk langkah ini."
    field = "channel"


class ChoiceIsUnsound(Refusal):
    """Marks are different options of this ballot, not more than there are seats."""

    code = "voting.choice_is_unsound"
    template = "Pilih paling banyak {seats} dari pilihan yang ada, atau abstain."
    field = "choices"


class CredentialIsFalse(Refusal):
    """Only what this vote signed opens its box."""

    code = "voting.credential_is_false"
    template = "Surat suara ini tidak dikeluarkan untuk pemungutan suara ini."


class BallotAlreadyCast(Refusal):
    """A secret ballot goes into the box once and is not changed."""

    code = "voting.ballot_already_cast"
    template = "Surat suara ini sudah masuk kotak dengan pilihan lain, dan tidak dapat diganti."


class BlindedMessageIsUnsound(Refusal):
    """What is to be signed is a number below the modulus."""

    code = "voting.blinded_message_is_unsound"
    template = "Permintaan surat suara tidak dapat dibaca."


class CountIsUnsound(Refusal):
    """Marks, abstentions and spoilt papers add up to the ballots."""

    code = "voting.count_is_unsound"
    template = (
        "Hitungan tidak cocok: {ballots} suara, {valid} sah, {marks} tanda untuk {seats} kursi. "
        "Hitung ulang."
    )
    field = "ballots"


class CountExceedsTurns(Refusal):
    """Not more papers or hands than voters who took their turn that way."""

    code = "voting.count_exceeds_turns"
    template = "Dihitung {ballots} suara, tetapi hanya {turns} pemilih memakai jalur ini."
    field = "ballots"


class WitnessesNeeded(Refusal):
    """Two others watch the counting."""

    code = "voting.witnesses_needed"
    template = "Tulis dua saksi yang berbeda, selain petugas penghitung."
    field = "witnesses"


class CountIsMissing(Refusal):
    """Papers or hands that were taken are counted before closing."""

    code = "voting.count_is_missing"
    template = "{turns} pemilih lewat jalur {channel} belum dihitung. Masukkan hitungannya dulu."


class BoxHoldsTooMuch(Refusal):
    """More ballots than credentials: somebody had the key. The vote is not to be trusted."""

    code = "voting.box_holds_too_much"
    template = (
        "Kotak berisi {ballots} suara, padahal hanya {turns} pemilih mengambil surat suara. "
        "Pemungutan suara ini tidak sah."
    )


class PresentIsUnsound(Refusal):
    """Those present are not fewer than those who voted there, nor more than the roll."""

    code = "voting.present_is_unsound"
    template = (
        "Jumlah suara hadir {present} harus antara {least} yang memilih dan {most} di daftar."
    )
    field = "present"
