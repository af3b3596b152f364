"""The places in which a photo can be taken or a scene can play, by id."""

from collections.abc import Mapping
from types import MappingProxyType

from game.art.places.card import Place, Slot, Stand
from game.art.places.home import HOME_PLACES
from game.art.places.open_air import OPEN_AIR_PLACES
from game.art.places.school import SCHOOL_PLACES
from game.art.places.street import STREET_PLACES

_ALL = (*HOME_PLACES, *STREET_PLACES, *SCHOOL_PLACES, *OPEN_AIR_PLACES)

PLACES: Mapping[str, Place] = MappingProxyType({place.id: place for place in _ALL})
"""Every place by its id."""

__all__ = ["PLACES", "Place", "Slot", "Stand"]
