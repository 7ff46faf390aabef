"""Whose display is which, of any displays there may be."""

from hypothesis import given
from hypothesis import strategies as st

from dilemmakit.gui.displays.arrangement import NO_DISPLAY, Display, arrange, in_order, set_key
from dilemmakit.gui.preferences import MOST_ROOMS, Preferences

LAPTOP = Display("laptop", "laptop", (0, 0, 1280, 800))
ROOM = Display("room", "room", (1280, 0, 1920, 1080))
THIRD = Display("third", "third", (3200, 0, 1024, 768))
MIRROR = Display("mirror", "mirror", (0, 0, 1280, 800))

any_place = st.tuples(
    st.integers(-4000, 4000), st.integers(-2000, 2000), st.integers(1, 4000), st.integers(1, 2200)
)
any_displays = st.lists(any_place, min_size=1, max_size=4).map(
    lambda places: [Display(f"d{n}", f"d{n}", place) for n, place in enumerate(places)]
)
any_key = st.sampled_from(["", NO_DISPLAY, "gone", "d0", "d1", "d2", "d3"])


@given(any_displays, any_key, any_key)
def test_the_room_is_never_given_a_display_that_shows_the_script(
    displays: list[Display], console_key: str, room_key: str
) -> None:
    """Whatever comes and goes, and wherever the displays lie."""
    made = arrange(displays, console_key, room_key)
    assert made.console in displays
    if made.room is not None:
        assert made.room in displays
        assert not made.room.overlaps(made.console)
        assert not made.exposed


@given(any_displays, any_key, any_key)
def test_a_display_once_found_is_found_again(
    displays: list[Display], console_key: str, room_key: str
) -> None:
    """Arranged anew from where both stand, nothing moves: no window jumps by itself."""
    made = arrange(displays, console_key, room_key)
    again = arrange(displays, made.console.key, made.room.key if made.room else room_key)
    assert again == made


def test_the_console_gives_way_to_the_room() -> None:
    """It goes to another display, or, without one, is said to be in the room's sight."""
    assert arrange([LAPTOP, ROOM], "room", "room").console is LAPTOP
    left = arrange([ROOM], "", "room")
    assert (left.console, left.room, left.exposed) == (ROOM, None, True)
    assert not arrange([LAPTOP], "laptop", "room").exposed


def test_a_mirror_is_in_the_rooms_sight_but_a_third_display_is_not() -> None:
    """Where another display is free the room gets that one."""
    assert arrange([LAPTOP, MIRROR], "laptop", "").exposed
    assert arrange([LAPTOP, MIRROR, ROOM], "laptop", "").room is ROOM
    assert arrange([LAPTOP, ROOM, THIRD], "laptop", "third").room is THIRD
    assert arrange([LAPTOP, ROOM], "laptop", NO_DISPLAY).room is None


def test_a_choice_holds_for_its_set_of_displays() -> None:
    """In whatever order they are plugged in, and only for these; the oldest sets are forgotten."""
    both, three = set_key([LAPTOP, ROOM]), set_key([ROOM, LAPTOP, THIRD])
    likes = Preferences().with_room(both, "laptop").with_room(three, "third")
    assert likes.room_for(set_key([ROOM, LAPTOP])) == "laptop"
    assert likes.with_room(both, "room").room_for(both) == "room"
    for number in range(MOST_ROOMS):
        likes = likes.with_room(f"set {number}", "room")
    assert likes.room_for(both) == ""
    assert in_order([ROOM, LAPTOP]) == (LAPTOP, ROOM)
