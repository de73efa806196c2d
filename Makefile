# What one does with Cursus. Go is enough for everything but check, which also
# downloads its linter, image, web, web-test, conformance and notebooks.

GO        ?= go
ADDR      ?= 127.0.0.1:8080
FUZZTIME  ?= 10s
BENCH     ?= .
TERMS     ?= 10000,300000
SCALES    ?= 10000,100000,1000000,10000000
BENCHTIME ?= 1s
COUNT     ?= 1
KILLS     ?= 200
QUESTIONS ?= 1000000
SEED      ?= 1
IMAGE     ?= $(if $(shell command -v docker),docker build,buildah bud --format docker)

# The race detector needs cgo, and cgo a C compiler; without one the tests still run.
RACE := $(if $(filter 1,$(shell $(GO) env CGO_ENABLED)),-race)
LINT := $(GO) tool -modfile=.ci/tools.mod golangci-lint

.PHONY: alerts help run build test check lint tidy generated generate cookbook format fuzz long-fuzz cluster long-cluster bench bench-curve bench-http attack long-executor long-soak long-slow long-follow long-kills image web web-test conformance notebooks notebooks-check
.DELETE_ON_ERROR:

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## serve the embedded data on ADDR, with the pages where npm can build them
	@! command -v npm >/dev/null || $(MAKE) --no-print-directory web || echo "pages not built: /playground is a plain form"
	@$(MAKE) --no-print-directory build
	bin/cursus serve --addr $(ADDR)

build: ## build bin/cursus, static
	CGO_ENABLED=0 $(GO) build -trimpath -o bin/cursus ./cmd/cursus

test: ## run every test, in random order
	$(GO) test $(RACE) -shuffle=on ./...

check: lint tidy generated ## hold what CI holds beside the tests

lint: ## vet, lint and check the format
	$(GO) vet ./...
	$(LINT) run --config .ci/golangci.yml

tidy: ## fail if go.mod or go.sum lack or keep too much
	$(GO) mod tidy -diff

generated: ## fail if make generate would change graph/generated or a test's schema
	@was=$$(mktemp -d) && trap 'rm -r $$was' EXIT && cp -R graph/generated internal/plan/testdata/crooked $$was && \
	$(MAKE) --no-print-directory generate && diff -r $$was/generated graph/generated && diff -r $$was/crooked internal/plan/testdata/crooked

generate: ## write graph/generated from schema.graphqls and gqlgen.yml, and docs/cookbook.md
	$(GO) generate ./graph ./internal/plan ./docs/cookbook

cookbook: ## write the cookbook's answers as the data now gives them; read the diff
	GOLDEN=update $(GO) test ./docs/cookbook
	$(GO) generate ./docs/cookbook

format: ## gofumpt and sort imports
	$(LINT) fmt --config .ci/golangci.yml

fuzz: ## fuzz each target for FUZZTIME
	.ci/fuzz $(FUZZTIME)

long-fuzz: ## fuzz each target for a minute
	$(MAKE) fuzz FUZZTIME=60s

bench: ## run the benchmarks BENCH, COUNT times for BENCHTIME each
	$(GO) test -run='^$$' -bench='$(BENCH)' -benchmem -benchtime=$(BENCHTIME) -count=$(COUNT) ./...

cluster: build ## serve from replicated databases, break one part after another, and check every answer; needs PostgreSQL, haproxy, nft
	$(GO) run ./internal/cluster -cursus bin/cursus

long-cluster: build ## the same with 20 failovers
	$(GO) run ./internal/cluster -cursus bin/cursus -failovers 20

alerts: ## check and test the rules for Prometheus; needs promtool, of its package
	promtool check rules docs/operations/alerts.yml
	promtool test rules docs/operations/alerts.test.yml

bench-curve: ## measure graphs of SCALES terms and questions to them; ten million need some 16 GB
	CURSUS_SCALE=$(SCALES) $(GO) test ./internal/synth -run='^$$' -bench=NewGraph -benchtime=1x -timeout=2h
	CURSUS_SCALE=$(SCALES) $(GO) test ./internal/synth -run='^$$' -bench=Questions -benchtime=5x -timeout=2h

bench-http: ## measure what answers cost over HTTP, with graphs of TERMS terms
	$(GO) run ./internal/benchhttp -terms $(TERMS)

attack: ## send requests made to cost much, print what each took and hold it to its bound
	$(GO) test -count=1 -v -run='^TestAttacks$$' ./internal/server -args -attack=21

long-soak: ## keep 64 connections busy for a minute, one request in a hundred wrong
	$(GO) test -count=1 -v -run='^TestSoak$$' ./internal/server -args -soak=60s

long-slow: ## put five thousand slow connections beside a fast one
	$(GO) test -count=1 -v -run='^TestSlowClients$$' ./internal/server -args -slow=5000

long-executor: ## ask a million random questions of both executors
	nice -n 19 $(GO) test -count=1 -v -timeout=24h -run='^TestPlansAnswerTheSame$$' ./graph -args -questions=$(QUESTIONS) -seed=$(SEED)

long-follow: ## reload once a second for ten minutes under load
	$(GO) test -count=1 -v -timeout=30m -run='^TestFollowUnderLoad$$' ./internal/follow -args -soak=10m -every=1s

long-kills: ## kill the writing process of each store KILLS times
	$(GO) test -count=1 -v -timeout=30m -run='^TestStore$$/^kills$$' ./internal/store/sqlite ./internal/store/postgres -args -kills=$(KILLS)

image: ## build the container image with docker or buildah
	$(IMAGE) -t cursus .

web: web/dist/playground.html ## build the pages for browsers, which build then embeds; needs Node

web/dist/playground.html: web/node_modules/.package-lock.json $(shell find web -name node_modules -prune -o -name dist -prune -o -type f -print)
	cd web && npm run build

web/node_modules/.package-lock.json: web/package-lock.json
	cd web && npm ci

web-test: web ## test the pages, alone and in Chromium against bin/cursus
	$(MAKE) --no-print-directory build
	cd web && npm test && npm run e2e

conformance: build .ci/conformance/node_modules/.package-lock.json ## hold the server and the schema to graphql-js and its tools; needs Node
	node .ci/conformance/run.js

.ci/conformance/node_modules/.package-lock.json: .ci/conformance/package-lock.json
	cd .ci/conformance && npm ci

notebooks: build notebooks/.venv/installed ## test notebooks/cursus.py, run the notebooks and keep their answers; needs Python 3.11
	cd notebooks && .venv/bin/python -m pytest -q && .venv/bin/python build.py

notebooks-check: build notebooks/.venv/installed ## test them, and fail if a notebook does not say what the data now says
	cd notebooks && .venv/bin/python -m pytest -q && .venv/bin/python build.py --check

notebooks/.venv/installed: notebooks/requirements.txt notebooks/constraints.txt
	python3 -m venv notebooks/.venv
	notebooks/.venv/bin/pip install -q -r notebooks/requirements.txt -c notebooks/constraints.txt
	touch $@
