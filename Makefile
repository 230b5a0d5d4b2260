# precis: `make run` opens the practice draft, `make test` runs all tests. Both first install what is missing.

PREFIX ?= /usr/local
DESTDIR ?=
BUILD ?= .build

BINARY := $(BUILD)/release/precis
SOURCES := Package.swift $(shell find Sources Keymaps -type f)
FORMATTED := Sources Tests Keymaps Package.swift

bindir = $(DESTDIR)$(PREFIX)/bin
datadir = $(DESTDIR)$(PREFIX)/share

.DELETE_ON_ERROR:
.PHONY: run build test faults lint format bench install uninstall clean swift build-packages test-packages bench-packages

run: $(BINARY)
	@$(BINARY)

build: $(BINARY)

# A program that is linked to nothing starts two milliseconds sooner. Where the libraries of ncurses are not there in that
# form it is linked to them as usual.
ifneq ($(and $(wildcard /usr/lib/*/libncursesw.a),$(wildcard /usr/lib/*/libtinfo.a)),)
STATIC := -Xswiftc -static-executable -Xlinker -ltinfo
endif

# The packages are looked for in the recipe: `sudo make install` needs no compiler once the binary is there. The
# compiler leaves a binary alone that would come out the same; without touch it would stay out of date.
$(BINARY): $(SOURCES)
	@$(MAKE) --no-print-directory build-packages
	swift build -c release --static-swift-stdlib $(STATIC) --product precis --scratch-path $(BUILD)
	@touch $@

# One debug build serves the tests and, as the binary that they drive in a terminal, the program.
test: test-packages lint
	swift build --build-tests --scratch-path $(BUILD)
	PRECIS_BINARY=$(abspath $(BUILD))/debug/precis swift test --skip-build --scratch-path $(BUILD)

# The long form of the fault tests: so many rounds of each, a million random events, a fast program; a table of what
# came of it at the end. Takes about half an hour.
ROUNDS ?= 200
FAULTS := $(BUILD)-faults/figures
faults: test-packages
	swift build -c release --build-tests -Xswiftc -enable-testing --scratch-path $(BUILD)-faults
	@rm -f $(FAULTS)
	@status=0; \
	PRECIS_FAULT_ROUNDS=$(ROUNDS) PRECIS_FAULT_REPORT=$(abspath $(FAULTS)) \
	PRECIS_BINARY=$(abspath $(BUILD)-faults)/release/precis \
	    swift test -c release -Xswiftc -enable-testing --skip-build --scratch-path $(BUILD)-faults \
	    --filter FaultTests || status=$$?; \
	echo; sort $(FAULTS) | awk -F '\t' '{ printf "%-34s %9s  %s\n", $$1, $$2, $$3 }'; \
	[ $$status = 0 ] || echo 'FAILED: what does not hold stands above'; exit $$status

# Instructions of rope, parse, layout and screen against the baseline in the repository; then the program in a terminal
# beside the editors that are installed. With other flags than the program's all modules would be compiled again; valgrind
# does not read the compiler's notes for debuggers.
bench: build bench-packages
	swift build -c release --static-swift-stdlib $(STATIC) -Xlinker --strip-debug --product Benchmarks \
	    --scratch-path $(BUILD)
	python3 Tests/Benchmarks/counts.py $(BUILD)/release/Benchmarks $(BENCH)
	python3 Tests/Benchmarks/terminal.py $(BINARY)

lint: swift
	swift format lint --strict --parallel --recursive $(FORMATTED)

format: swift
	swift format --in-place --parallel --recursive $(FORMATTED)

install: $(BINARY)
	install -d $(bindir) $(datadir)/man/man1 $(datadir)/bash-completion/completions \
	    $(datadir)/zsh/site-functions $(datadir)/fish/vendor_completions.d
	install -m 755 -s $(BINARY) $(bindir)/precis
	install -m 644 Sources/precis/Resources/precis.1 $(datadir)/man/man1/precis.1
	$(BINARY) --generate-completion-script bash >$(datadir)/bash-completion/completions/precis
	$(BINARY) --generate-completion-script zsh >$(datadir)/zsh/site-functions/_precis
	$(BINARY) --generate-completion-script fish >$(datadir)/fish/vendor_completions.d/precis.fish

uninstall:
	rm -f $(bindir)/precis $(datadir)/man/man1/precis.1 $(datadir)/bash-completion/completions/precis \
	    $(datadir)/zsh/site-functions/_precis $(datadir)/fish/vendor_completions.d/precis.fish

clean:
	rm -rf $(BUILD)

swift:
	@swift --version 2>/dev/null | grep -q 'Swift version \([6-9]\|[1-9][0-9]\)' || { \
	    echo '需要 Swift 6（https://www.swift.org/install/linux），PATH 里没有找到。' >&2; \
	    echo 'Swift 6 is needed and was not found in PATH: https://www.swift.org/install/linux' >&2; \
	    exit 1; }

# What is there is not asked for: on most machines no password is needed.
build-packages: swift
	@missing=; \
	[ -e /usr/include/ncurses.h ] && ls /usr/lib*/libncursesw.so /usr/lib/*/libncursesw.so 2>&1 \
	    | grep -q '^/.*\.so$$' || missing="$$missing libncurses-dev"; \
	[ -e /usr/include/stdio.h ] && ls /usr/lib/gcc/*/*/libstdc++.so 2>&1 | grep -q '^/.*\.so$$' \
	    || missing="$$missing g++"; \
	command -v git >/dev/null || missing="$$missing git"; \
	$(call install-packages)

bench-packages: build-packages
	@missing=; \
	command -v valgrind >/dev/null || missing="$$missing valgrind"; \
	command -v python3 >/dev/null || missing="$$missing python3"; \
	$(call install-packages)

test-packages: build-packages
	@missing=; \
	command -v tmux >/dev/null || missing="$$missing tmux"; \
	command -v xterm >/dev/null || missing="$$missing xterm"; \
	command -v Xvfb >/dev/null || missing="$$missing xvfb"; \
	[ -e /usr/share/terminfo/p/putty ] || [ -e /lib/terminfo/p/putty ] || missing="$$missing ncurses-term"; \
	$(call install-packages)

define install-packages
[ -n "$$missing" ] || exit 0; \
command -v apt-get >/dev/null || { \
    echo "缺少：$$missing（Debian 的包名），请先安装。 Missing (names in Debian), please install:$$missing" >&2; \
    exit 1; }; \
echo "安装缺少的软件包 · installing:$$missing"; \
sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
$$sudo apt-get update -q; \
$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing
endef
