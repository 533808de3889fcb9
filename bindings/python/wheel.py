"""Puts the compiled library into the wheel, and names the wheel by what the library needs. `cargo xtask dist python` builds it."""

import os
import platform
import re
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Library(BuildHookInterface):
    """The environment variable QWAC_PSD2_LIBRARY says which library."""

    def initialize(self, version, build_data):
        library = Path(os.environ["QWAC_PSD2_LIBRARY"])
        # The newest version of glibc of which it asks for a symbol.
        needed = max(int(minor) for minor in re.findall(rb"GLIBC_2\.(\d+)", library.read_bytes()))
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-manylinux_2_{needed}_{platform.machine()}"
        build_data["force_include"][str(library)] = f"qwac_psd2/{library.name}"
