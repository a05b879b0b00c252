"""Stations of a journey that stand beside the visit told."""

from __future__ import annotations

from mithaq.model.frame import Frame, Item
from mithaq.records.engagement_denial import near


def was_station(frame: Frame, items: list[Item]) -> bool:
    """«وصل إلى مسقط قادما من إثيوبيا، في زيارة تستمر يومين»: a station of his tour, which the visit told is not."""
    if not frame.pattern.endswith("visit.came_from"):
        return False
    return any("arrive" in item.groups for item in items[: frame.trigger]) and not near(
        items, frame.trigger, "ended", back=4
    )
