# precis: `make run` opens the practice draft, `make test` runs all tests. Both first install what is missing.

PREFIX ?= /usr/local
DESTDIR ?=
BUILD ?= .build

BINARY := $(BUILD)/precis
SOURCES := Package.swift $(shell find Sources Keymaps -type f)
FORMATTED := Sources Tests Keymaps Package.swift

bindir = $(DESTDIR)$(PREFIX)/bin
datadir = $(DESTDIR)$(PREFIX)/share

.DELETE_ON_ERROR:
.PHONY: run build program test faults lint format tables bench install uninstall clean swift build-packages \
    test-packages bench-packages

run: $(BINARY)
	@$(BINARY)

build: $(BINARY)

# A program that is linked to nothing starts two milliseconds sooner. Where its libraries are not there in that
# form it is linked to them as usual. The shell looks for them in the recipe, once the packages have been installed.
STATIC = $(shell ls /usr/lib/*/libncursesw.a /usr/lib/*/libtinfo.a /usr/lib/*/libpcre2-8.a >/dev/null 2>&1 \
    && echo -Xswiftc -static-executable -Xlinker -ltinfo)

# The packages are looked for in the recipe: `sudo make install` needs no compiler once the binary is there. What
# debuggers need lies beside the program, whose start would have to map twice as much with it.
$(BINARY): $(SOURCES)
	@$(MAKE) --no-print-directory build-packages
	@$(MAKE) --no-print-directory program

program:
	swift build -c release --static-swift-stdlib $(STATIC) --product precis --scratch-path $(BUILD)
	@objcopy --only-keep-debug $(BUILD)/release/precis $(BINARY).debug
	@objcopy --strip-all --add-gnu-debuglink=$(BINARY).debug $(BUILD)/release/precis $(BINARY)

# The tests drive the program as it ships.
test: test-packages lint $(BINARY)
	swift build --build-tests --scratch-path $(BUILD)
	PRECIS_BINARY=$(abspath $(BINARY)) swift test --skip-build --scratch-path $(BUILD)

# The long form of the fault tests: so many rounds of each, a million random events, the program as it ships; a table of
# what came of it at the end. Takes about half an hour.
ROUNDS ?= 200
FAULTS := $(BUILD)-faults/figures
faults: test-packages $(BINARY)
	swift build -c release --build-tests -Xswiftc -enable-testing --scratch-path $(BUILD)-faults
	@rm -f $(FAULTS)
	@status=0; \
	PRECIS_FAULT_ROUNDS=$(ROUNDS) PRECIS_FAULT_REPORT=$(abspath $(FAULTS)) \
	PRECIS_BINARY=$(abspath $(BINARY)) \
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
	python3 Tests/Benchmarks/counts.py $(BUILD)/release/Benchmarks $(BINARY) $(BENCH)
	python3 Tests/Benchmarks/terminal.py $(BINARY)

lint: swift
	swift format lint --strict --parallel --recursive $(FORMATTED)

# Tables of characters, from what Python and the Swift runtime know of them.
tables: swift
	python3 Sources/DraftStorage/Encodings/gb18030.py >Sources/DraftStorage/Encodings/GB18030Table+Pairs.swift
	python3 Sources/EditorCore/Search/folding.py >Sources/EditorCore/Search/Folding+Compositions.swift
	python3 Sources/RecordDraft/Model/commonhan.py >Sources/RecordDraft/Model/CommonHan+Digits.swift
	python3 Sources/TextLayout/scalars.py >Sources/TextLayout/ScalarTable+Ranges.swift

format: swift
	swift format --in-place --parallel --recursive $(FORMATTED)

install: $(BINARY)
	install -d $(bindir) $(datadir)/man/man1 $(datadir)/man/zh_CN/man1 $(datadir)/bash-completion/completions \
	    $(datadir)/zsh/site-functions $(datadir)/fish/vendor_completions.d
	install -m 755 $(BINARY) $(bindir)/precis
	install -m 644 Sources/precis/Resources/precis.1 $(datadir)/man/man1/precis.1
	install -m 644 Sources/precis/Resources/precis.zh.1 $(datadir)/man/zh_CN/man1/precis.1
	$(BINARY) --generate-completion-script bash >$(datadir)/bash-completion/completions/precis
	$(BINARY) --generate-completion-script zsh >$(datadir)/zsh/site-functions/_precis
	$(BINARY) --generate-completion-script fish >$(datadir)/fish/vendor_completions.d/precis.fish

uninstall:
	rm -f $(bindir)/precis $(datadir)/man/man1/precis.1 $(datadir)/man/zh_CN/man1/precis.1 \
	    $(datadir)/bash-completion/completions/precis \
	    $(datadir)/zsh/site-functions/_precis $(datadir)/fish/vendor_completions.d/precis.fish

clean:
	rm -rf $(BUILD)

# Where the compiler is there and lacks what it is linked to, that is installed: the list of its makers for Debian 12
# and Ubuntu 24.04, as far as the machine's own list of packages has them.
SWIFT_PACKAGES := binutils libc6-dev libcurl4 libcurl4t64 libedit2 libgcc-12-dev libncurses6 libsqlite3-0 \
    libstdc++-12-dev libxml2 libz3-4 tzdata zlib1g-dev
SWIFT_WORKS := LC_ALL=C swift --version 2>/dev/null | grep -q 'Swift version \([6-9]\|[1-9][0-9]\)'
swift:
	@$(SWIFT_WORKS) && exit 0; \
	if ! command -v swift >/dev/null; then \
	    echo '需要 Swift 6（https://www.swift.org/install/linux），PATH 里没有找到。' >&2; \
	    echo 'Swift 6 is needed and was not found in PATH: https://www.swift.org/install/linux' >&2; \
	    exit 1; \
	fi; \
	if LC_ALL=C swift --version 2>&1 | grep -q 'shared librar' && command -v apt-get >/dev/null; then \
	    ( $(call update-packages); \
	    missing=$$(for name in $(SWIFT_PACKAGES); do \
	        LC_ALL=C apt-cache policy $$name | grep -q 'Candidate: [0-9]' && echo $$name; done | xargs); \
	    $(call install-packages) ); \
	fi; \
	$(SWIFT_WORKS) && exit 0; \
	echo '需要能运行的 Swift 6；swift --version 说：· Swift 6 is needed; swift --version says:' >&2; \
	swift --version >&2; \
	exit 1

# What is there is not asked for: on most machines no password is needed.
build-packages: swift
	@missing=; \
	[ -e /usr/include/ncurses.h ] && ls /usr/lib*/libncursesw.so /usr/lib/*/libncursesw.so 2>&1 \
	    | grep -q '^/.*\.so$$' || missing="$$missing libncurses-dev"; \
	[ -e /usr/include/pcre2.h ] && ls /usr/lib*/libpcre2-8.so /usr/lib/*/libpcre2-8.so 2>&1 \
	    | grep -q '^/.*\.so$$' || missing="$$missing libpcre2-dev"; \
	[ -e /usr/include/stdio.h ] && ls /usr/lib/gcc/*/*/libstdc++.so 2>&1 | grep -q '^/.*\.so$$' \
	    || missing="$$missing g++"; \
	command -v git >/dev/null || missing="$$missing git"; \
	command -v objcopy >/dev/null || missing="$$missing binutils"; \
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
$(call update-packages); \
$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing
endef

define update-packages
sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
$$sudo apt-get update -q
endef
