# SPDX-License-Identifier: EUPL-1.2
"""What a check says about a page."""
import dataclasses


@dataclasses.dataclass(frozen=True)
class Problem:
    """Something that is wrong, or, when `is_note`, something that only a person can judge."""

    page: str
    mode: str
    what: str
    is_note: bool = False

    def __str__(self):
        return f"{self.page} [{self.mode}] {self.what}"
