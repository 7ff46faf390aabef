"""What a person can do wrong or the machine can deny: typed facts, put into words elsewhere."""

from dataclasses import dataclass


class DilemmakitError(Exception):
    """Anything that gets one clear sentence on screen instead of a crash dialog."""


@dataclass(eq=False)
class PollNotOpen(DilemmakitError):
    """An answer came to a poll that is not open."""

    question: str


@dataclass(eq=False)
class PollCannotOpen(DilemmakitError):
    """The poll is past opening, or there is nothing to answer yet (no principles noted)."""

    question: str
    nothing_to_answer: bool = False


@dataclass(eq=False)
class PollStillOpen(DilemmakitError):
    """The next picture needs a result, but the poll is not closed; `missing` answers are out."""

    question: str
    missing: int


@dataclass(eq=False)
class SlipUsed(DilemmakitError):
    number: int


@dataclass(eq=False)
class SlipUnknown(DilemmakitError):
    """There is no slip with this number to take back."""

    number: int


@dataclass(eq=False)
class NothingToUndo(DilemmakitError):
    pass


@dataclass(eq=False)
class TooManyBallots(DilemmakitError):
    """One answer more than there are people present."""

    present: int


@dataclass(eq=False)
class TallyDoesNotFit(DilemmakitError):
    """A show of hands adds up to another number than those present."""

    counted: int
    present: int


@dataclass(eq=False)
class AnswerInvalid(DilemmakitError):
    """The answers do not fit the poll's items."""

    question: str


@dataclass(eq=False)
class WrongState(DilemmakitError):
    """The act does not fit where the session stands (for example a round in a closed session)."""

    act: str
    state: str


@dataclass(eq=False)
class NotAllowed(DilemmakitError):
    """The meeting form forbids it (guide, chapter 6)."""

    meeting_form: str
    secrecy: str


@dataclass(eq=False)
class AttendanceInvalid(DilemmakitError):
    present: int
    cast: int


@dataclass(eq=False)
class NoteEmpty(DilemmakitError):
    pass


@dataclass(eq=False)
class NoteChanged(DilemmakitError):
    """The note was changed elsewhere since it was read."""

    text: str


@dataclass(eq=False)
class NotFound(DilemmakitError):
    kind: str
    id: str


@dataclass(eq=False)
class StorageFault(DilemmakitError):
    """The data could not be read or written; `path` is the file or folder it is about."""

    path: str


class DiskFull(StorageFault):
    pass


class StorageReadOnly(StorageFault):
    pass


class StorageBusy(StorageFault):
    """Another program holds the database."""


@dataclass(eq=False)
class StorageMoved(StorageFault):
    """The database was moved or deleted while open; `copy` is where what it held was saved."""

    copy: str = ""


class StorageMissing(StorageFault):
    """A database that has been here is gone; none is made in its place."""


class StorageDamaged(StorageFault):
    """The file is damaged or is no database of ours."""


@dataclass(eq=False)
class StorageNewer(StorageFault):
    """The database was written by a newer Dilemmakit."""

    revision: str = ""


class StorageUnreachable(StorageFault):
    """The folder or file is missing, unreadable, or not what it should be."""


class StorageFailed(StorageFault):
    """The disk answered with a fault; what was last typed is not kept."""


@dataclass(eq=False)
class FolderInUse(StorageFault):
    """Another Dilemmakit holds the data folder."""

    holder: str = ""


class Stopped(DilemmakitError):
    """Somebody stopped a long piece of work; nothing of it was kept."""


@dataclass(eq=False)
class FileNotWritten(DilemmakitError):
    """An export could not be written; an older file at the place is untouched."""

    path: str
    reason: str  # full | denied | missing_folder | in_use | failed


class Cancelled(DilemmakitError):
    """The person stopped the work; nothing came of it."""


class NotStorable(DilemmakitError):
    """A text or a figure holds what no file can keep (half a character, a figure beyond bounds)."""


@dataclass(eq=False)
class NoSuchContent(DilemmakitError):
    """No case or plan at hand has this id; `known` are those there are."""

    id: str
    known: tuple[str, ...]


@dataclass(eq=False)
class PlanFaulty(DilemmakitError):
    """A plan cannot be kept while so many of its checks find an error."""

    errors: int


@dataclass(eq=False)
class NoSuchFormat(DilemmakitError):
    """No summary is written in files of this suffix; `known` are those there are."""

    suffix: str
    known: tuple[str, ...]


@dataclass(eq=False)
class PeopleOutOfRange(DilemmakitError):
    fewest: int
    most: int


@dataclass(eq=False)
class SecretPollOpen(DilemmakitError):
    """No copy leaves the house while a secret poll takes answers: two would tell who came last."""

    question: str


@dataclass(eq=False)
class HandOverRefused(DilemmakitError):
    """A hand-over file was not taken in; nothing here has changed.

    `version` is that of the Dilemmakit that wrote the file, where it is another than this one.
    """

    path: str
    reason: str  # unreachable | foreign | damaged | newer | older | outdated | poll_open
    version: str = ""
