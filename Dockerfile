FROM node:22-slim AS web
WORKDIR /src/web
COPY web/package.json web/package-lock.json web/.npmrc ./
RUN npm ci
COPY web .
RUN npm run build

FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
COPY --from=web /src/web/dist web/dist
RUN CGO_ENABLED=0 go build -trimpath -ldflags=-s -o /cursus ./cmd/cursus

# One static file is the whole image: no shell, no libraries, no root.
FROM scratch
LABEL org.opencontainers.image.title="Cursus" \
      org.opencontainers.image.description="Who held which office when: a GraphQL server over a temporal graph of public offices" \
      org.opencontainers.image.source="https://github.com/seed-51aee618/cursus" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=build /cursus /cursus
USER 65532:65532
EXPOSE 8080
HEALTHCHECK CMD ["/cursus", "health"]
ENTRYPOINT ["/cursus"]
CMD ["serve", "--addr", ":8080"]
