#!/bin/sh
# with_python.sh PYTHON SCRIPT ARGUMENTS...: runs SCRIPT, or says that the environment is missing: skipped on a person's machine, a
# failure in continuous integration.
python=$1
shift
if [ ! -x "$python" ]; then
  echo "$python is missing: scripts/setup --tests makes it" >&2
  [ -n "${CI:-}" ] && exit 1
  exit 77
fi
exec "$python" "$@"
