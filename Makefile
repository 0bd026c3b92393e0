# Balcão. `make run` starts the demo, `make check` runs every test; `make help` lists the rest.

BUILD ?= build
VAR   ?= var
PORT  ?= 8080
CC    ?= gcc
MODE  ?= release
export BUILD VAR PORT

SHELL := /bin/sh
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules
.SUFFIXES:

PACKAGES := libxml-2.0 libxslt icu-i18n icu-uc libmariadb zlib libsodium liboath libqrencode libidn2 gmime-3.0 libcurl jansson libzip md4c
C_STANDARD := -std=c11 -D_GNU_SOURCE
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes \
            -Wformat=2 -Wvla -Wcast-qual -Wswitch-enum -Werror
HARDENING := -fstack-protector-strong -fPIE
VERSION := $(shell git describe --always --dirty 2>/dev/null || echo unknown)

ifeq ($(MODE),asan)
OPTIMIZE := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined
LINK_MODE := -fsanitize=address,undefined
else ifeq ($(MODE),analyze)
OPTIMIZE := -O1 -g -fanalyzer
LINK_MODE :=
else
OPTIMIZE := -O2 -g -D_FORTIFY_SOURCE=2
LINK_MODE :=
endif

O := $(BUILD)/$(MODE)
GEN := $(BUILD)/gen
CFLAGS_ALL = $(C_STANDARD) $(WARNINGS) $(HARDENING) $(OPTIMIZE) -I. -I$(GEN) $(shell pkg-config --cflags $(PACKAGES)) \
             -DBALCAO_VERSION='"$(VERSION)"' $(CFLAGS)
PRINT_PACKAGES := pangocairo
# libcurl is loaded by what sends mail, when it does (fcgi/edge/post.c).
LIBS = $(shell pkg-config --libs $(filter-out libcurl,$(PACKAGES))) -lfcgi -lmaxminddb -lzxcvbn -lstemmer -lm
LINK = -pie -Wl,-z,relro,-z,now $(LINK_MODE) $(LDFLAGS)

SOURCES := $(shell find fcgi handlers -name '*.c' | sort)
HEADERS := $(shell find fcgi handlers tests -name '*.h' -not -path '*/node_modules/*' | sort)
STATEMENTS := $(shell find sql -mindepth 2 -name '*.sql' -not -path 'sql/migrate/*' -not -path 'sql/demo/*' | sort)
NOUNS := $(sort $(foreach s,$(STATEMENTS),$(word 2,$(subst /, ,$(s)))))
GENERATED := $(foreach n,$(NOUNS),$(GEN)/sql_$(n).c) $(GEN)/statements.c
OBJECTS := $(SOURCES:%.c=$(O)/%.o) $(GENERATED:$(GEN)/%.c=$(O)/gen/%.o)
# Two programs: balcao serves; balcao-publish writes files for nginx, and alone needs Pango.
PUBLISH_OBJECTS := $(O)/fcgi/publish.o $(O)/fcgi/paper.o $(O)/fcgi/view/print.o
LIBRARY_OBJECTS := $(filter-out $(O)/fcgi/main.o $(PUBLISH_OBJECTS),$(OBJECTS))
TEST_SOURCES := $(shell find tests -name '*.c' -not -path 'tests/fuzz/*' -not -path 'tests/faults/*' -not -path 'tests/bench/*' \
                -not -path 'tests/process/*' -not -path '*/node_modules/*' | sort)
TEST_OBJECTS := $(TEST_SOURCES:%.c=$(O)/%.o)
CATALOGUES := $(patsubst xslt/locale/%.po,$(BUILD)/words/%.mo,$(wildcard xslt/locale/*.po)) \
              $(foreach p,$(wildcard conf/portals/*/words/*.po),$(BUILD)/words/$(word 3,$(subst /, ,$(p)))/$(notdir $(p:.po=.mo)))

.PHONY: all run check help deps asan tests words pot i18n-status conf-sample clean format bench fuzz cover audit \
        analyze format-check tidy house pictures readme-pictures
all: $(BUILD)/balcao $(BUILD)/balcao-publish words

help:
	@sed -n 's/^## //p' $(firstword $(MAKEFILE_LIST))

## make run          build and start the demo (PORT=8080 VAR=var); Ctrl-C stops everything
run:
	@conf/demo/run.sh

## make check        build and run every test; ends with "N passed, N failed"
check:
	@tests/lib/check.sh

$(BUILD)/balcao $(BUILD)/balcao-publish: $(BUILD)/%: $(O)/%
	@cp -f $< $@.new && mv -f $@.new $@

$(PUBLISH_OBJECTS): PACKAGES += $(PRINT_PACKAGES)

$(O)/balcao-publish: $(LIBRARY_OBJECTS) $(PUBLISH_OBJECTS)
	@mkdir -p $(@D)
	@echo "  LINK  $@"
	@$(CC) $(LINK) -o $@ $^ $(LIBS) $(shell pkg-config --libs $(PRINT_PACKAGES))

$(O)/balcao: $(LIBRARY_OBJECTS) $(O)/fcgi/main.o
	@mkdir -p $(@D)
	@echo "  LINK  $@"
	@$(CC) $(LINK) -o $@ $^ $(LIBS)

$(O)/tests-bin: $(TEST_OBJECTS) $(LIBRARY_OBJECTS)
	@mkdir -p $(@D)
	@echo "  LINK  $@"
	@$(CC) $(LINK) -o $@ $^ $(LIBS)

## make asan         build the program and the C tests with address and undefined-behaviour sanitizers
asan:
	@$(MAKE) --no-print-directory MODE=asan $(BUILD)/asan/tests-bin $(BUILD)/asan/balcao $(BUILD)/asan/balcao-publish

tests: $(O)/tests-bin

# With MODE=analyze: every source through gcc -fanalyzer.
analyze: $(OBJECTS)

format-check:
	@clang-format --dry-run -Werror $(SOURCES) $(HEADERS) $(TEST_SOURCES)

tidy: FLAGS = $(C_STANDARD) -I. -I$(GEN) $(shell pkg-config --cflags $(PACKAGES) $(PRINT_PACKAGES)) -DBALCAO_VERSION="checked"
tidy: $(GENERATED)
	@tests/lib/tidy.sh $(BUILD)/tidy '$(FLAGS)' $(SOURCES)

## make house        the checks on how the project is written
house: $(BUILD)/balcao
	@node tests/house/run.mjs

## make pictures     screenshots of every page into build/pictures
pictures:
	@tests/lib/check.sh pictures

## make readme-pictures  the two pictures README shows
readme-pictures:
	@tests/lib/check.sh readme-pictures

$(O)/gen/%.o: $(GEN)/%.c
	@mkdir -p $(@D)
	@echo "  CC    $<"
	@$(CC) $(CFLAGS_ALL) -MMD -MP -c -o $@ $<

$(O)/%.o: %.c | $(GENERATED)
	@mkdir -p $(@D)
	@echo "  CC    $<"
	@$(CC) $(CFLAGS_ALL) -MMD -MP -c -o $@ $<

# Statement files become typed C, all at once: an index runs over all of them.
$(GENERATED) &: $(STATEMENTS) sql/bind.awk
	@mkdir -p $(GEN)
	awk -v out=$(GEN) -f sql/bind.awk $(STATEMENTS)

## make words        compile the message catalogues
words: $(CATALOGUES)

$(BUILD)/words/%.mo: xslt/locale/%.po
	@mkdir -p $(@D)
	msgfmt --check-header --check-format -o $@ $<

define portal_words
$(BUILD)/words/$(1)/%.mo: conf/portals/$(1)/words/%.po
	@mkdir -p $$(@D)
	msgfmt --check-header --check-format -o $$@ $$<
endef
$(foreach p,$(notdir $(wildcard conf/portals/*)),$(eval $(call portal_words,$(p))))

## make pot          write the template for translators, xslt/locale/balcao.pot
pot: $(BUILD)/balcao
	$(BUILD)/balcao words pot > xslt/locale/balcao.pot

## make conf-sample  write conf/balcao.conf from the settings table
conf-sample: $(BUILD)/balcao
	$(BUILD)/balcao conf-sample > conf/balcao.conf

## make format       lay out the C sources
format:
	clang-format -i $(SOURCES) $(HEADERS) $(TEST_SOURCES)

## make clean        remove build/
clean:
	rm -rf $(BUILD)

-include $(OBJECTS:.o=.d) $(TEST_OBJECTS:.o=.d)

# Puts mails into an outbox, for tests that watch them travel.
$(O)/queue-mails: $(O)/tests/process/outbox.o $(LIBRARY_OBJECTS)
	@mkdir -p $(@D)
	@echo "  LINK  $@"
	@$(CC) $(LINK) -o $@ $^ $(LIBS)

queue-mails: $(O)/queue-mails

# What callgrind counts: one page served in process.
$(O)/bench-pages: $(O)/tests/bench/pages.o $(LIBRARY_OBJECTS)
	@mkdir -p $(@D)
	@echo "  LINK  $@"
	@$(CC) $(LINK) -o $@ $^ $(LIBS)

# The same page by plain libxslt with malloc, to compare with.
NAIVE_WRAPS := arena_block arena_reblock arena_holds sheet_run xsltFreeTransformContext
$(O)/bench-naive: $(O)/tests/bench/naive.o $(O)/tests/bench/pages.o $(LIBRARY_OBJECTS)
	@mkdir -p $(@D)
	@echo "  LINK  $@"
	@$(CC) $(LINK) $(NAIVE_WRAPS:%=-Wl,--wrap=%) -o $@ $^ $(LIBS)

# MODE=fuzz: every object for libFuzzer, by clang; one program for each target. gcc keeps the longer list of warnings.
ifeq ($(MODE),fuzz)
CC := clang
WARNINGS := -Wall -Wextra -Werror
OPTIMIZE := -O2 -g -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
LINK_MODE := -fsanitize=fuzzer,address,undefined
endif
FUZZ_TARGETS := $(patsubst tests/fuzz/target/%.c,%,$(sort $(wildcard tests/fuzz/target/*.c)))
FUZZ_PARTS := $(O)/tests/fuzz/input.o $(O)/tests/fuzz/oracle.o
SECONDS ?= 60

## make fuzz         every fuzz target for 60 s (SECONDS=5: shorter)
fuzz:
	@tests/fuzz/run.sh $(SECONDS)

fuzz-targets: $(FUZZ_TARGETS:%=$(O)/%)

$(FUZZ_TARGETS:%=$(O)/%): $(O)/%: $(O)/tests/fuzz/target/%.o $(FUZZ_PARTS) $(LIBRARY_OBJECTS)
	@mkdir -p $(@D)
	@echo "  LINK  $@"
	@$(CC) $(LINK) -o $@ $^ $(LIBS)

# The C tests whose allocations fail; nothing else is in their program, for they take malloc's place.
FAULT_SOURCES := $(sort $(wildcard tests/faults/*.c)) tests/lib/test.c tests/lib/visit.c tests/data/scratch.c tests/place/stage.c
$(O)/faults-bin: $(FAULT_SOURCES:%.c=$(O)/%.o) $(LIBRARY_OBJECTS)
	@mkdir -p $(@D)
	@echo "  LINK  $@"
	@$(CC) $(LINK) -o $@ $^ $(LIBS)

## make bench        figures beside peers in one run, into build/bench.tsv; fails on no timing
bench: all
	@node tests/bench/run.mjs

## make audit        200 kills of mail runners, all faults, 100,000 calendars, the clock of sign-in (2,000 samples a class): an hour or more
audit:
	@tests/lib/audit.sh
