# TinyR1. The commands of this file are all there is to know: `make help` lists them.
# Options for a lesson go into ARGS:  make lesson-01 ARGS="--seed 3 --quick"

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

# No rules but these: `make lesson-` would look for "lesson-.o".
MAKEFLAGS += --no-print-directory -r

READY := .build/.ready
# On a terminal the compiler shows how far it is.
BUILD := swift build -c release $(shell [[ -t 2 ]] || echo --quiet)
# With RANKS=4 a lesson runs as four processes, which have to be built with MPI, in a folder of their own.
BUILD_FOLDER := .build
ifdef RANKS
BUILD_FOLDER := .build-mpi
MPI := --traits MPI --scratch-path $(BUILD_FOLDER)
# Whose header and library Package.swift asks for: those of the mpirun that is there.
export MPI_PACKAGE ?= $(if $(findstring HYDRA,$(shell mpirun --version 2> /dev/null)),mpich,ompi-c)
endif
# $(call build,PRODUCT,FOLDER): unless it is there, and newer than its sources.
build = program=$(BUILD_FOLDER)/release/$(1); \
	[[ -x $$program && -z $$(find Package.swift Sources $(2) ! -name "*.md" -newer $$program -print -quit) ]] || { \
	  echo "Building $(1): some minutes the first time, seconds later" >&2; $(BUILD) $(MPI) --product $(1) || exit 1; touch $$program; }
# The numbers of the lessons, and the program for what surrounds them.
LESSONS := $(foreach folder,$(sort $(wildcard lessons/[0-9]*)),$(firstword $(subst -, ,$(notdir $(folder)))))
COURSE := .build/release/course
# The program to practise with: it stands on little, so that it is built in seconds.
EXERCISES_TOOL := .build/release/exercises
# Programs that are made like a lesson, and have no number: lessons/NAME/main.swift is `make NAME`.
PROGRAMS := $(patsubst lessons/%/main.swift,%,$(wildcard lessons/[a-z]*/main.swift))
# An error that has a sentence needs no backtrace below it. SWIFT_BACKTRACE=enable=yes shows it.
export SWIFT_BACKTRACE ?= enable=no
# Package.swift reads these lines, and SwiftPM looks at it again when its environment has changed.
# So it does when gnuplot-iostream.h has come or gone.
export IMPORTS := $(shell { grep -s '^import ' lessons/*/*.swift Tests/Exercises/{,Checks/}*.swift; \
  ls {/usr,/usr/local}/include/gnuplot-iostream.h 2> /dev/null; } | cksum)

# $(call install,NAME=PACKAGE ...): the packages whose command, header or file is not there, by their names in
# Debian. Homebrew has some of them under other names, and neither the header nor the font, without which all works
# but figures: see CONTRIBUTING.md.
brewed := s/^gnuplot-nox$$/gnuplot/; s/^python3$$/python/; /^libgnuplot/d; /^fonts-/d
install = @missing=(); \
	for pair in $(1); do \
	  name=$${pair%=*}; \
	  command -v $$name > /dev/null || [[ -e $$name || -e /usr/include/$$name || -e /usr/local/include/$$name ]] \
	    || missing+=($${pair\#*=}); done; \
	if (( $${\#missing[@]} )); then \
	  install="apt-get install -y --no-install-recommends $${missing[*]}"; \
	  if ! command -v apt-get > /dev/null && command -v brew > /dev/null; then \
	    brewed=$$(printf '%s\n' "$${missing[@]}" | sed '$(brewed)'); \
	    [[ -z $$brewed ]] || brew install $$brewed; exit; \
	  elif ! command -v apt-get > /dev/null; then \
	    echo "Missing, by their names in Debian: $${missing[*]}" >&2; exit 1; \
	  elif (( EUID == 0 )); then as=; \
	  elif command -v sudo > /dev/null; then as=sudo; \
	  else echo "Missing; let an administrator run: $$install" >&2; exit 1; fi; \
	  echo "Installing $${missing[*]}"; \
	  $$as apt-get update -qq; \
	  $$as env DEBIAN_FRONTEND=noninteractive $$install -qq > /dev/null; fi

# $(call start): runs $$program, with RANKS as so many ranks: on this machine, or on those of HOSTFILE, which
# need the program and the MPI library in the same places. Whatever ends one of them ends all, with one line.
# Ctrl-C would let mpirun end them at once: it has a process group of its own, and they are asked to stop.
mpi-packages = $(if $(RANKS),$(call install,mpirun=openmpi-bin mpicc=libopenmpi-dev))
start = $(if $(RANKS),$(mpirun),exec $$program $(ARGS))
mpirun = options=(-n $(RANKS) $(if $(HOSTFILE),--hostfile $(HOSTFILE))); \
	if [[ $$(mpirun --version) == *"Open MPI"* ]]; then \
	  options+=(--quiet --oversubscribe --bind-to none); \
	  (( EUID )) || options+=(--allow-run-as-root); fi; \
	set -m; mpirun "$${options[@]}" "$$PWD/$$program" $(ARGS) & set +m; \
	trap 'kill -USR1 $$!' INT TERM; code=0; wait $$! || code=$$?; \
	while kill -0 $$! 2> /dev/null; do code=0; wait $$! || code=$$?; done; \
	case $$code in 0 | 1 | 64 | 130) exit $$code ;; \
	  *) echo "error: a rank was ended from outside or trapped (code $$code): --resume goes on, with any RANKS" >&2; exit 1 ;; esac

.PHONY: help ask playground check-playground compare doctor dashboard check-kept test lint lessons pages check-pages update-pages readme check-readme diagrams check-diagrams moving check-moving check-words register check-registers reference site check-site check-watch exercises check-exercises new-task new-lesson $(PROGRAMS) bench bench-peers bench-ranks bench-charts check-hf check-peers check-verifier check-same-in-trl check-kill fuzz mutants sanitize clean

help:
	@sed -n 's/^#: //p' $(firstword $(MAKEFILE_LIST))

# What the package needs beside Swift: gnuplot, the C++ header that writes its scripts, and a font for
# the pictures. Asked once: the file stands for "all is there" until this Makefile changes.
$(READY): Makefile
	@command -v swift > /dev/null || { \
	  echo "Swift 6.3 is missing: see https://www.swift.org/install" >&2; exit 1; }
	$(call install,gnuplot=gnuplot-nox gnuplot-iostream.h=libgnuplot-iostream-dev \
	  /usr/share/fonts/truetype/dejavu=fonts-dejavu-core)
	@mkdir -p .build && touch $@

$(COURSE): $(READY) Package.swift \
  $(foreach module,course Coursework Doctor Practice Notebook Plots,$(wildcard Sources/$(module)/*.swift))
	@echo "Building $(@F): a minute the first time, seconds later" >&2
	@$(BUILD) --product $(@F) && touch $@

$(EXERCISES_TOOL): $(READY) Package.swift \
  $(foreach module,exercises Practice Cells Terminal TextLayout,$(wildcard Sources/$(module)/*.swift))
	@echo "Building $(@F): half a minute the first time, seconds later" >&2
	@$(BUILD) --product $(@F) && touch $@

#: make lesson-01    one lesson (ARGS="--quick --seed 3", or --help; RANKS=4 for four processes)
lesson-%: $(READY)
	$(mpi-packages)
	@folder=$$(compgen -G "lessons/$*-*" || compgen -G "lessons/0$*-*") || { \
	  echo "There is no lesson $*; there are:" >&2; ls -d lessons/[0-9]* | sed 's|lessons/|  |' >&2; exit 64; }; \
	$(call build,lesson-$${folder#lessons/},$$folder); \
	$(start)

#: make ask          type an equation; three models answer (ARGS="--model runs/07-grpo/r1-seed-1")
ask: $(READY)
	@$(call build,ask,Sources/ask); exec $$program $(ARGS)

#: make playground   the same in a browser, and training live: served on this machine alone
playground: $(READY)
	@$(call build,play,Sources/play); exec $$program $(ARGS)

# In a real browser, and with a client that means harm: does the playground do what it shows?
check-playground: $(READY)
	$(call install,chromium=chromium python3=python3)
	@$(call build,play,Sources/play); Tests/Playing/check_playground.sh $$program

#: make check-kept   is each byte of these models what training gives? 2 minutes
# `make kept` writes them anew, after a change of what they are trained with.
check-kept: $(READY)
	@$(call build,kept,lessons/kept); exec $$program check

#: make compare RUNS="07-grpo 07-grpo-beta-0.04"   accuracy and length of runs that are there, in one figure
compare: $(COURSE)
	@$(COURSE) compare $(RUNS)

#: make doctor RUN=runs/07-grpo/r1-seed-1   what is wrong with a training, by its log
doctor: $(COURSE)
	@$(COURSE) doctor $(RUN)

#: make dashboard RUNS=07-grpo   the logs of runs that are there, as CSV and for TensorBoard
dashboard: $(COURSE)
	@$(COURSE) dashboard $(RUNS)

#: make one-update   one update of GRPO on x² - 5x + 6 = 0, every number of it
#: make countdown    a task of your own, step by step: from an idea to curves
#: make predict      say what a change does to a training, then train, then compare
#: make teachers     when a teacher fails, and how few numbers have to change
#: make r1           the whole of R1 in one run: base, Zero, four stages, students
# The whole in one run, and its page, plots/r1/README.md. What `make new-task` has begun is run in the same way.
$(filter-out same-in-trl,$(PROGRAMS)): $(READY)
	$(mpi-packages)
	@$(call build,$@,lessons/$@); $(start)

#: make lessons      all lessons in order, and which of their claims held
lessons: $(COURSE)
	@for lesson in $(LESSONS); do $(MAKE) lesson-$$lesson ARGS='$(ARGS)'; done
	@$(COURSE) claims plots$(if $(findstring --quick,$(ARGS)),/quick,$(if $(findstring --page,$(ARGS)),,/yours))

#: make register     freeze every lesson before its run: settings, and a quick run
# What a page shows is registered first: CONTRIBUTING.md. Commit what there is before, and the registers after.
register: $(READY)
	@for lesson in $(LESSONS); do $(MAKE) lesson-$$lesson ARGS=--register; done
	@$(MAKE) r1 ARGS=--register

#: make pages        each lesson's page anew, on seeds that nothing has used: hours
# A full run of every lesson as it was registered, which takes hours; its page; and what README.md takes from
# them. A lesson refuses seeds that its register has.
PAGE := --page --seed 1001 --seeds 20
pages: $(READY)
	@for lesson in $(LESSONS); do $(MAKE) lesson-$$lesson ARGS="$(PAGE)"; done
	@$(MAKE) r1 ARGS="--page --seed 1001"
	@$(MAKE) readme

# After `make lessons ARGS=--quick` and `make r1 ARGS=--quick`: does each page show a run of what was frozen, on
# seeds that nothing had used, and has no register been rewritten?
check-registers: $(COURSE)
	@$(COURSE) $@

# These run nothing: is each page that of its source? Give it the source's prose, where the code is the same.
check-pages update-pages: $(READY)
	@for lesson in $(LESSONS); do $(MAKE) lesson-$$lesson ARGS=--$(@:s=); done
	@$(MAKE) r1 ARGS=--$(@:s=)

# The tables of README.md and plots/README.md, from the pages and from what was measured; and are they up to date?
readme check-readme: $(COURSE)
	@$(COURSE) $@

# The pictures that open the lessons, plots/diagrams, from their sources; and is each that of its source?
diagrams: $(COURSE)
	$(call install,dot=graphviz /usr/share/fonts/truetype/dejavu=fonts-dejavu-core)
	@$(COURSE) $@

check-diagrams: $(COURSE)
	@$(COURSE) $@

# The moving pictures, plots/moving, from what registered runs have left; and are they those of these runs?
moving: $(READY)
	@plots/moving/draw.sh

check-moving:
	@plots/moving/draw.sh check

# Does a page use a word of plots/words.md before the lesson that explains it, or has a word two meanings?
check-words: $(COURSE)
	@$(COURSE) $@

#: make site         these pages and the API reference as a site, in .build/site
# The API reference by docc. Fails if a symbol has no comment, or a link leads nowhere.
# SITE_BASE is the path at which a host will have the site, such as /TinyR1. SITE_URL is its whole address, such as
# https://example.org/TinyR1: where a link to a page is shared, its preview needs it.
SITE_BASE ?=
SITE_URL ?=
reference: $(READY)
	@$(BUILD)
	@Sources/Site/reference.sh .build/site/reference "$(SITE_BASE)/reference"

site: reference $(COURSE)
	$(call install,pandoc=pandoc)
	@$(COURSE) site .build/site $(SITE_URL)
	@echo "The site is .build/site; the reference needs a server: python3 -m http.server -d .build/site"

# In a real browser: does every page load, fit and read well, and lead somewhere?
check-site: site
	$(call install,chromium=chromium python3=python3)
	@Sources/Site/check_site.sh .build/site

# In a real browser: does the page of a training show what its data say? WATCHED is the training's folder.
WATCHED ?= runs/quick/07-grpo/r1-seed-1
check-watch:
	$(call install,chromium=chromium python3=python3)
	@[[ -e $(WATCHED)/watch.html ]] || { echo "There is no $(WATCHED)/watch.html: make lesson-07 ARGS=--quick writes one" >&2; exit 1; }
	@Tests/Watching/check_watch.sh $(WATCHED)

#: make exercises    which exercises are solved, and which is next (WATCH=1: at each save)
exercises: $(EXERCISES_TOOL)
	@$< $(if $(WATCH),watch,table)

#: make exercise-4.2 one of them: its task, and what is still wrong
exercise-%: $(EXERCISES_TOOL)
	@$< show $*

#: make hint-4.2     the next hint for it (AGAIN=1: from the first)
hint-%: $(EXERCISES_TOOL)
	@$< hint $* $(if $(AGAIN),again)

#: make questions-4  two questions on a lesson, each answer with its reason
questions-%: $(EXERCISES_TOOL)
	@$< questions $* $(ANSWERS)

# Does every reference pass, and is no exercise shipped solved?
check-exercises: $(COURSE)
	@$(COURSE) $@

#: make new-task NAME    a task of your own: source, tests, and a program that trains on it
#: make new-lesson NAME  a lesson of your own, with its exercises and questions
# The name is a goal for make as well, and nothing has to be done for it, unless it is one anyway.
NAME := $(if $(filter new-task new-lesson,$(firstword $(MAKECMDGOALS))),$(word 2,$(MAKECMDGOALS)))
ifneq ($(NAME),)
.PHONY: $(NAME)
$(filter-out $(PROGRAMS),$(NAME)):
	@:
endif
new-task new-lesson: $(EXERCISES_TOOL)
	@$< $@ $(NAME)

#: make test         every test
# The exercises come last and on their own: half-written ones are no failure.
test: $(EXERCISES_TOOL)
	@echo "Building the tests: some minutes the first time, seconds later" >&2
	@EXERCISES=none $(BUILD) --build-tests
	@EXERCISES=none swift test -c release --skip-build --disable-xctest --quiet
	@$(EXERCISES_TOOL) table

#: make lint         is everything formatted and documented?
# Pointers stay in Tensor, whose functions check what they are given before they use one. (`unsafe-inline` is a word
# of HTTP.)
lint:
	@swift format lint --strict -r Package.swift Sources Tests lessons Benchmarks
	@! grep -rnE '[Uu]nsafe([^-]|$$)|baseAddress|OpaquePointer|Unmanaged' --include='*.swift' --exclude-dir=Tensor \
	  Sources lessons || { echo "Only Sources/Tensor may use pointers: see Matrix.withSpan" >&2; exit 1; }

#: make bench        how fast it is on this machine
bench: $(READY)
	@$(BUILD) --disable-build-manifest-caching --package-path Benchmarks
	@Benchmarks/.build/release/tinyr1-bench $(ARGS)

#: make bench-peers  ours and PyTorch, JAX and TRL in turns (WORK=W-small)
# The same work by PyTorch, JAX, transformers and TRL, in turns with ours. They are installed under Benchmarks/.venv-*.
# VECTORS=x86-64-v3: all of them with vectors of 256 bits.
WORK ?= W-small W-base W-large W-lesson
BENCH = Benchmarks/.build$(if $(VECTORS),-$(VECTORS))
ifdef VECTORS
export VECTORS
endif
bench-peers: $(READY)
	@command -v python3 > /dev/null || { echo "Nothing compared: Python 3 is missing"; exit 0; }; \
	$(BUILD) --disable-build-manifest-caching --package-path Benchmarks --scratch-path $(BENCH) --product tinyr1-bench; \
	python3 Benchmarks/peers/compare.py $(BENCH)/release/tinyr1-bench $(WORK)

#: make bench-ranks  1, 2 and 4 ranks over MPI, and what a message costs
bench-ranks: $(READY)
	$(call install,mpirun=openmpi-bin mpicc=libopenmpi-dev)
	@$(BUILD) --disable-build-manifest-caching --package-path Benchmarks --scratch-path Benchmarks/.build-mpi \
	  --traits MPI --product tinyr1-bench
	@Benchmarks/ranks.sh Benchmarks/.build-mpi/release/tinyr1-bench

#: make bench-charts how cost grows, and where the time goes: Benchmarks/README.md
# All that Benchmarks/README.md shows, measured anew. The machine should have nothing else to do.
bench-charts: $(READY)
	@$(BUILD) --disable-build-manifest-caching --package-path Benchmarks --product tinyr1-bench
	@WORK="$(WORK)" Benchmarks/page.sh

#: make check-hf     do saved models compute the same in Hugging Face's library?
#: make check-peers  do TRL and PyTorch compute the same losses and updates?
# HF_PYTHON is a Python that has them, by default that of `make bench-peers` where it is there. Without the option
# a build would not see that a file of the main package is new.
HF_PYTHON ?= $(firstword $(wildcard Benchmarks/.venv-torch/bin/python) python3)
check-hf: PEERS := torch transformers
check-peers same-in-trl check-same-in-trl: PEERS := torch transformers trl
has-peers = for peer in $(PEERS); do $(HF_PYTHON) -c "import $$peer" 2> /dev/null || { \
	  echo "Nothing $(1): $(HF_PYTHON) has no $$peer (pip install -r Benchmarks/peers/requirements-torch.txt)"; exit 0; }; done
check-hf check-peers: $(READY)
	@$(call has-peers,checked); \
	$(BUILD) --package-path Benchmarks --disable-build-manifest-caching --product tinyr1-check; \
	$(HF_PYTHON) -B Benchmarks/$(subst -,_,$@).py Benchmarks/.build/release/tinyr1-check

#: make same-in-trl  lesson 07's training here and by TRL, in one figure (TRL is slow on a CPU)
# From the same bases, with the same settings, questions and verifier; then TRL's models come back to the same exam.
# TRL's trainings go side by side, a thread each.
# In brief: is TRL's first step the one that its responses make here? And does TRL take the settings for large models?
trl-train = $(HF_PYTHON) -B Benchmarks/same_in_trl/train.py
IN_SMALL := --use_cpu true --bf16 false --dtype float32 --use_vllm false --as_text false --max_completion_length 110 \
  --gradient_accumulation_steps 4 --max_steps 1
same-in-trl: brief :=
same-in-trl: BASES := 101 102 103
check-same-in-trl: brief := --quick
check-same-in-trl: BASES := 101
same-in-trl check-same-in-trl: $(READY)
	@$(call has-peers,trained); \
	$(call build,same-in-trl,lessons/same-in-trl); $$program begin $(brief); \
	runs=runs/$(if $(brief),quick/)same-in-trl; pids=(); trap 'kill $$(jobs -p) 2> /dev/null || true' EXIT; \
	for seed in $(BASES); do \
	  log=$$runs/trl-$$seed.log; echo "TRL, base $$seed: $$log"; \
	  $(trl-train) --config $$runs/grpo.yaml --seed $$seed --model_name_or_path $$runs/base-$$seed \
	    --equations $$runs/equations-$$seed.jsonl --output_dir $$runs/trl-$$seed --note_first_step true \
	    > $$log 2>&1 & pids+=($$!); done; \
	for pid in $${pids[@]}; do wait $$pid || { tail -n 5 $$runs/trl-*.log >&2; exit 1; }; done; \
	$$program end $(or $(brief),$(ARGS)); \
	$(if $(brief),$(trl-train) --config Benchmarks/same_in_trl/large.yaml $(IN_SMALL) --output_dir $$runs/large \
	  --model_name_or_path $$runs/base-101 --equations $$runs/equations-101.jsonl > $$runs/large.log 2>&1 \
	  || { tail -5 $$runs/large.log >&2; exit 1; }; echo "large.yaml: a step with our base")

# Does the verifier that TRL is given agree with ours, on 10,000 responses?
check-verifier: $(READY)
	@command -v python3 > /dev/null || { echo "Nothing checked: Python 3 is missing"; exit 0; }; \
	$(call build,same-in-trl,lessons/same-in-trl); mkdir -p runs/quick; \
	$$program responses runs/quick/responses.jsonl; \
	python3 -B Benchmarks/same_in_trl/verifier.py runs/quick/responses.jsonl

#: make check-kill   is anything lost when a run is killed, or its disk is full?
# Is anything lost? KILLS is how often a run is killed in all.
KILLS ?= 50
check-kill: $(READY)
	@$(BUILD) --product lesson-07-grpo
	@Benchmarks/check_kill.sh .build/release/lesson-07-grpo $(KILLS)

#: make fuzz         look for bytes that trap, for 10 minutes (FUZZ_SECONDS=600)
# What libFuzzer finds is written to .build-fuzz; it begins with what it found interesting last time. An
# input may take a second here, on a machine that has other work to do; the tests allow 50 ms.
FUZZ_SECONDS ?= 600
fuzz: $(READY)
	@tools=$$(dirname "$$(realpath "$$(command -v swift)")"); \
	compgen -G "$$tools/../lib/clang/*/lib/*/libclang_rt.fuzzer*" > /dev/null || { echo "Nothing looked for: this Swift comes without libFuzzer"; exit 0; }; \
	FUZZ=1 EXERCISES=none $(BUILD) --scratch-path .build-fuzz --product fuzz -Xswiftc -sanitize=fuzzer; \
	mkdir -p .build-fuzz/inputs; cd .build-fuzz; \
	nice -n 19 release/fuzz -max_total_time=$(FUZZ_SECONDS) -timeout=5 -rss_limit_mb=512 \
	  -max_len=4096 -print_final_stats=1 inputs

#: make mutants      would the tests notice? Small wrong changes, one by one: hours (WHICH=GRPO)
# Those of Tests/mutants.txt, or WHICH of them: areas, numbers.
mutants: $(READY)
	@Tests/mutants.sh $(WHICH)

#: make sanitize     every test under address and thread sanitizers
# Swift has no sanitizer for undefined behaviour on Linux: its overflows, bounds and casts trap by
# themselves. Foundation's Process keeps what it was given when it has run gnuplot: not ours to free.
sanitize: $(READY)
	@for sanitizer in address thread; do \
	  echo "$$sanitizer"; export SANITIZER=$$sanitizer EXERCISES=none; \
	  export LSAN_OPTIONS=suppressions=$$PWD/Tests/leaks.txt:print_suppressions=0; \
	  export TSAN_OPTIONS=suppressions=$$PWD/Tests/races.txt:print_suppressions=0; \
	  $(BUILD) --build-tests --scratch-path .build-$$sanitizer --sanitize $$sanitizer; \
	  swift test -c release --skip-build --disable-xctest --quiet --scratch-path .build-$$sanitizer \
	    --sanitize $$sanitizer; done

clean:
	rm -rf .build .build-* Benchmarks/.build Benchmarks/.venv-*
