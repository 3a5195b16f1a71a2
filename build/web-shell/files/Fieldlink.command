#!/bin/sh
# A double click in the Finder starts this in a Terminal window, which stays open with what it has to say.
exec "${0%/*}/fieldlink" "$@"
