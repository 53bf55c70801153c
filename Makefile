# Everything a developer runs, under one name each. `make help` lists them.

# The folder or file that `make bench` takes its texts from, and how long `make fuzz` runs each target.
CORPUS ?= Samples
SECONDS ?= 60

LIUBAI := .build/release/liubai
BENCH := Benchmarks/.work/venv
STATIC := --scratch-path .build/static -c release --static-swift-stdlib -Xlinker -s

.DEFAULT_GOAL := help
.PHONY: help demo test build release bench fuzz sanitize lint format clean swift icu unicode-data \
  manuals

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | \
	  while IFS="$$(printf '\t')" read -r name text; do printf '  make %-10s %s\n' "$$name" "$$text"; done

demo: build ## builds the command and cleans Samples/ before your eyes
	@.ci/demo $(LIUBAI)

test: swift icu unicode-data manuals ## builds everything and runs every test
	swift build
	swift test

build: swift icu ## release build: .build/release/liubai
	swift build -c release --product liubai

release: swift icu ## statically linked, stripped: dist/liubai needs neither Swift nor libicu
	@# What embeds the rules need not be static.
	swift build --product RuleEmbedder
	LIUBAI_RULE_EMBEDDER="$$(swift build --show-bin-path)/RuleEmbedder" LIUBAI_STATIC_ICU=1 \
	  swift build $(STATIC) --product liubai
	@mkdir -p dist
	install -m 755 .build/static/release/liubai dist/liubai
	@ls -l dist/liubai
	@# What a machine without Swift and libicu does not have must not be asked for.
	@! ldd dist/liubai | grep -vE 'linux-vdso|ld-linux|lib(c|m|stdc\+\+|gcc_s)\.so' || \
	  { echo 'make: dist/liubai asks for the libraries above' >&2; exit 1; }
	dist/liubai --version

bench: release ## measures speed and memory, beside others: make bench CORPUS=DIR ARGS="--large --dirty"
	@test -x $(BENCH)/bin/python || python3 -m venv $(BENCH)
	@$(BENCH)/bin/pip install --quiet -r Benchmarks/requirements.txt
	$(BENCH)/bin/python Benchmarks/bench.py --tool dist/liubai --corpus $(CORPUS) $(ARGS)

fuzz: swift icu ## libFuzzer on every target: make fuzz SECONDS=60
	Tests/Fuzzing/run $(SECONDS)

# LeakSanitizer reports what XCTest itself never frees. Each sanitizer has a folder of its own, or
# everything would be built anew each time. `overlongLines` limits the address space, of which
# sanitizers need terabytes; what measures growth or rates over many texts says nothing more under them
# (`HardLine`, `FalseIdentifier`). Only what runs in parallel has something to show to ThreadSanitizer.
sanitize: swift icu unicode-data manuals ## the tests under AddressSanitizer, then ThreadSanitizer
	ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address --skip overlongLines --skip HardLine \
	  --skip FalseIdentifier --skip Planted --scratch-path .build/asan
	swift test --sanitize=thread --filter "LiubaiTests|CommandTests" --skip overlongLines --skip HardInput \
	  --skip Planted \
	  --scratch-path .build/tsan

lint: swift ## swift-format's defaults, and nothing that it would change
	swift format lint --recursive --parallel --strict Sources Plugins Tests Package.swift

format: swift ## formats in place
	swift format --recursive --parallel --in-place Sources Plugins Tests Package.swift

clean: ## removes all that was built
	rm -rf .build dist Benchmarks/.work

swift:
	@command -v swift >/dev/null || { \
	  echo 'Swift 6.2 or later is needed: https://www.swift.org/install/linux/ (choose Debian 12),' >&2; \
	  echo 'or with swiftly: curl -O https://download.swift.org/swiftly/linux/swiftly-$$(uname -m).tar.gz' >&2; \
	  echo '  && tar zxf swiftly-*.tar.gz && ./swiftly init' >&2; exit 1; }

icu:
	@test -e /usr/include/unicode/utypes.h || .ci/install libicu-dev

# Only some conformance tests read it; they say so where it is missing.
unicode-data:
	@test -d /usr/share/unicode || .ci/install unicode-data || true

# Chinese text for the test that finds nothing in it; it says so where they are missing.
manuals:
	@.ci/manuals
