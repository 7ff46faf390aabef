"""Errors in words: one sentence or two that say what happened and what to do."""

from dilemmakit.domain import errors as e
from dilemmakit.domain.vocabulary import MeetingForm
from dilemmakit.wording import terms
from dilemmakit.wording.catalogue import _, _n


def error_sentence(error: e.DilemmakitError) -> str:
    """Return what a person needs to know about an error, in the spoken language."""
    match error:
        case e.StorageFault():
            return _storage_sentence(error)
        case e.FileNotWritten():
            return _file_sentence(error)
        case e.PollNotOpen():
            return _("This show of opinion is not open, so the answer is not kept.")
        case e.PollCannotOpen(nothing_to_answer=True):
            return _("There is nothing to answer yet. Write the sentences first.")
        case e.PollCannotOpen():
            return _("This show of opinion has been closed and cannot be opened again here.")
        case e.PollStillOpen(missing=0):
            return _("All have answered. Close the show of opinion before you go on.")
        case e.PollStillOpen(missing=missing):
            return _n(
                "{count} answer is missing. Close the show of opinion before you go on.",
                "{count} answers are missing. Close the show of opinion before you go on.",
                missing,
            ).format(count=missing)
        case e.SlipUsed(number=number):
            return _("Slip {number} has been typed already. Check the number on the slip.").format(
                number=number
            )
        case e.SlipUnknown(number=number):
            return _("No slip {number} has been typed here.").format(number=number)
        case e.NothingToUndo():
            return _("There is no slip to take back. Type the number of the one you mean.")
        case e.TooManyBallots(present=present):
            return _(
                "All {present} present have answered. "
                "Count again, or correct the attendance, before you type one more."
            ).format(present=present)
        case e.TallyDoesNotFit(counted=counted, present=present):
            return _(
                "The count adds up to {counted}, but {present} are present. Count again."
            ).format(counted=counted, present=present)
        case e.AnswerInvalid():
            return _("The answer does not fit the question. Look at the slip once more.")
        case e.Cancelled():
            return _("Stopped. No file was written.")
        case e.WrongState():
            return _("That cannot be done where the meeting stands now.")
        case e.NotAllowed(meeting_form=form):
            return _("A {meeting} cannot answer in secret. Use hands or cards instead.").format(
                meeting=terms.meeting_form(MeetingForm(form)).lower()
            )
        case e.AttendanceInvalid(cast=cast):
            return _(
                "{cast} have already answered, so fewer cannot be present. "
                "Take a slip back first, or write a higher number."
            ).format(cast=cast)
        case e.NoteEmpty():
            return _("The note is empty. Write a few words first.")
        case e.NoteChanged(text=text):
            return _("The note was changed meanwhile. It now reads: {text}").format(text=text)
        case e.SecretPollOpen():
            return _(
                "A secret show of opinion is open. Close it first: a copy made while people "
                "answer could tell who answered last."
            )
        case e.HandOverRefused():
            return _hand_over_sentence(error)
        case e.NotStorable():
            return _("The text holds a character that no file can keep. Type it again.")
        case e.NoSuchContent(id=name, known=known):
            return _("There is no “{name}” here. Choose one of these: {known}.").format(
                name=name, known=", ".join(known)
            )
        case e.PlanFaulty(errors=errors):
            return _n(
                "The plan is not saved yet: one thing does not fit. It stands beside its field.",
                "The plan is not saved yet: {count} things do not fit. They stand beside their "
                "fields.",
                errors,
            ).format(count=errors)
        case e.NoSuchFormat(suffix="", known=known):
            return _("Choose a name that ends in one of these: {known}.").format(
                known=", ".join(known)
            )
        case e.NoSuchFormat(suffix=suffix, known=known):
            return _(
                "A summary cannot be written as “{suffix}”. Choose a name that ends in one of "
                "these: {known}."
            ).format(suffix=suffix, known=", ".join(known))
        case e.PeopleOutOfRange(fewest=fewest, most=most):
            return _("Choose between {fewest} and {most} people.").format(fewest=fewest, most=most)
        case e.Stopped():
            return _("Stopped. Nothing was written.")
        case e.NotFound():
            return _("That is no longer there.")
        case _unknown:
            return _("That could not be done. Nothing was changed.")


def _storage_sentence(error: e.StorageFault) -> str:
    path = error.path
    match error:
        case e.DiskFull():
            text = _(
                "The disk is full, so the last thing is not saved. "
                "Make room on the disk that holds {path}, and try again. Your text is still here."
            )
        case e.StorageReadOnly():
            text = _(
                "Nothing can be written in {path}. "
                "Ask for permission to write there, or start with another folder."
            )
        case e.StorageBusy():
            text = _("Another program is using {path}. Close it, and try again.")
        case e.StorageMoved(copy=copy) if copy:
            text = _(
                "The file {path} was moved or deleted while the app was open. Everything up to "
                "now is saved in {copy}. Close the app, and give the copy the old name."
            )
            return text.format(path=path, copy=copy)
        case e.StorageMoved():
            text = _(
                "The file {path} was moved or deleted while the app was open. "
                "Put it back, or close the app, open it again and choose a backup."
            )
        case e.StorageMissing():
            text = _(
                "The file {path} has been here, but it is gone. "
                "Put it back, or choose in the app what takes its place."
            )
        case e.StorageDamaged():
            text = _(
                "The sessions cannot be read: the file {path} is damaged or is not Dilemmakit's. "
                "It is left untouched, and the app can put a copy in its place."
            )
        case e.StorageNewer():
            text = _(
                "The file {path} was made by a newer Dilemmakit. It is left untouched. "
                "Install the newer version to open it."
            )
        case e.StorageUnreachable():
            text = _("The folder {path} cannot be reached. Check that it exists and is yours.")
        case e.FolderInUse(holder=holder):
            text = _("Dilemmakit is already open with {path} ({holder}). Use that window.")
            return text.format(path=path, holder=holder)
        case _disk_fault:
            text = _(
                "The disk answered with a fault, so the last thing is not saved. "
                "Try again; if it goes on, move {path} to another disk."
            )
    return text.format(path=path)


def _file_sentence(error: e.FileNotWritten) -> str:
    reasons = {
        "full": _("{path} was not written: the disk is full. Make room, and try again."),
        "denied": _("{path} was not written: you may not write there. Choose another folder."),
        "missing_folder": _("{path} was not written: the folder does not exist."),
        "in_use": _(
            "{path} was not written: another program has it open. Close it, or choose a new name."
        ),
    }
    other = _("{path} could not be written. An older file of that name is untouched.")
    return reasons.get(error.reason, other).format(path=error.path)


def _hand_over_sentence(error: e.HandOverRefused) -> str:
    reasons = {
        "unreachable": _("{path} cannot be read. Nothing here has changed."),
        "foreign": _("{path} is no meeting handed over from Dilemmakit. Nothing here has changed."),
        "newer": _(
            "{path} was made by a newer Dilemmakit ({version}). Install that version here, and "
            "open the file again."
        ),
        "older": _(
            "{path} was made by an older Dilemmakit ({version}). Install this version on the "
            "other computer, take the meeting back there, and hand it over again."
        ),
        "outdated": _(
            "What is here is newer than what is in {path}, so it stays as it is. Open the meeting "
            "from the list."
        ),
        "poll_open": _(
            "A secret show of opinion is open here, so no copy can be kept of what {path} would "
            "replace. Close it, and open the file again."
        ),
    }
    other = _("{path} is damaged. Nothing here has changed. Hand the meeting over once more.")
    sentence = reasons.get(error.reason, other)
    return sentence.format(path=error.path, version=error.version or _("unknown"))
