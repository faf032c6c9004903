# One file in a small image. Build: docker build -t palmares .
# Run: docker run -p 3000:3000 -v palmares:/data palmares
FROM rust:1.95-bookworm AS build
RUN rustup target add wasm32-unknown-unknown
WORKDIR /src
COPY . .
RUN cargo xtask build && cp target/release/palmares /palmares

FROM debian:bookworm-slim
RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin palmares \
    && install --directory --owner palmares --group palmares --mode 0700 /data
COPY --from=build /palmares /usr/local/bin/palmares
USER palmares
WORKDIR /data
ENV PALMARES_DATA=/data PALMARES_LISTEN=0.0.0.0:3000 MALLOC_ARENA_MAX=2
VOLUME /data
EXPOSE 3000
ENTRYPOINT ["palmares"]
CMD ["serve"]
