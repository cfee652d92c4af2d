# Inzage: the commands a person needs. `make run` and `make test` work from a fresh clone.
#
#   make run ARGS="--lang fr"   the workbench with its training server, in a window (a virtual one without a screen)
#   make test                   every test
#   make proof                  every test again, optimised, with many more random cases (hours)
#   make bench                  the measurements
#   make snapshots              records anew what the screens look like and what a screen reader reads on them; look at the difference
#   make pictures               takes the pictures of the README anew, of the real window
#   make lint                   format, clippy, features that must be absent, licences, documentation
#   make packages               the Debian package and the installer for Windows, into target/packages, and tries the first
#   make needs-missing          the Debian packages that are needed and missing here, one a line
#   make needs                  installs them (as root on Debian), else says which are missing

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := run
.PHONY: run test proof bench snapshots pictures lint packages needs needs-missing

CARGO ?= cargo
ARGS ?=
# The lists of Debian packages that a target needs.
NEEDS := .ci/needs
# A virtual screen when there is none.
SCREEN = $(if $(DISPLAY)$(WAYLAND_DISPLAY),,xvfb-run -a -s "-screen 0 1440x900x24")

run: needs
	$(SCREEN) $(CARGO) run --release --locked -p inzage-workbench -- $(ARGS)

test: needs
	$(SCREEN) $(CARGO) test --workspace --locked

# Every property over many more random cases than `make test`, but for those that fix their own number; ten million random requests
# on which Cedar and the evaluator have to agree; a minute of rest on every screen of the real window.
proof: needs
	INZAGE_REST_SECONDS=$${INZAGE_REST_SECONDS:-60} INZAGE_CEDAR_CASES=$${INZAGE_CEDAR_CASES:-10000000} PROPTEST_CASES=$${PROPTEST_CASES:-100000} $(SCREEN) $(CARGO) test --release --workspace --locked

snapshots: needs
	UPDATE_SNAPSHOTS=1 $(CARGO) test --locked -p inzage-workbench --test window -- screens::pictures screens::trees

# The screen and the keyboard of the pictures are the tests' own. With pngquant at hand they become a third as large.
pictures: needs
	$(CARGO) build --release --locked -p inzage-workbench -p inzage-acceptance --bins --examples
	target/release/examples/pictures assets/screenshots
	if command -v pngquant >/dev/null; then pngquant --force --skip-if-larger --ext .png 96 assets/screenshots/*.png; \
	  else echo "pictures: pngquant is not installed: they stay as large as they are"; fi

# The empty window is what the first frame is held against; cargo does not build an example for a bench.
bench: needs
	$(CARGO) build --release --locked -p inzage-workbench --examples
	$(SCREEN) $(CARGO) bench --workspace --locked

lint:
	$(CARGO) fmt --all --check
	$(CARGO) clippy --workspace --all-targets --locked -- -D warnings
	.ci/forbidden-features
	if $(CARGO) deny --version >/dev/null 2>&1; then $(CARGO) deny --locked check licenses bans sources; \
	  else echo "lint: cargo-deny is not installed: licences, bans and sources are NOT checked"; fi
	RUSTDOCFLAGS="-D warnings" $(CARGO) doc --workspace --no-deps --locked

# With the training server, unless PRODUCTION=1. START="--server https://... --ca FILE" are options for the entries in the menus.
packages: export PRODUCTION := $(PRODUCTION)
packages: export START := $(START)
packages: NEEDS := .ci/needs packaging/needs
packages: needs
	packaging/build-deb
	packaging/build-msi
	if [[ $$(id -u) == 0 ]]; then packaging/try-deb; \
	  else echo "packages: NOT tried in a new system, which needs root: sudo packaging/try-deb"; fi

# Prints the packages of $(NEEDS) that are not installed; elsewhere than on Debian nobody can tell, and it prints them all. Shell text and
# not a second make: make runs a line with $(MAKE) in it even under `make -n`.
MISSING = for p in $$(sed 's/\#.*//' $(NEEDS)); do \
	  [[ "$$(dpkg-query -W -f='$${db:Status-Status}' "$$p" 2>/dev/null)" == installed ]] || echo "$$p"; done

needs-missing:
	@$(MISSING)

needs:
	@command -v $(CARGO) >/dev/null || { echo "Rust 1.95 or later is needed (https://rustup.rs)" >&2; exit 1; }; \
	missing=$$($(MISSING)); missing=$${missing//$$'\n'/ }; \
	[[ -n "$$missing" ]] || exit 0; \
	if [[ $$(id -u) == 0 ]] && command -v apt-get >/dev/null; then \
	  echo "needs: installing $$missing"; \
	  log=$$(mktemp); \
	  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $$missing; } >"$$log" 2>&1 \
	    || { tail -n 20 "$$log" >&2; exit 1; }; \
	  rm -f "$$log"; \
	else \
	  echo "needs: not found here (Debian's names); without them the program may not start: $$missing" >&2; \
	  if command -v apt-get >/dev/null; then echo "needs: sudo apt-get install $$missing" >&2; fi; \
	fi
