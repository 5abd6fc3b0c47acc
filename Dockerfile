# Suar in a container. Beside PostgreSQL and Redis: see compose.yaml. Alone it brings its own PostgreSQL, under /data.
FROM node:20-slim AS build
WORKDIR /suar
COPY . .
# Builds dist/ as its last step (the script "prepare").
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 SUAR_DATA_DIR=/data
WORKDIR /suar
COPY --from=build /suar/package.json ./
COPY --from=build /suar/node_modules ./node_modules
COPY --from=build /suar/dist ./dist
COPY --from=build /suar/config ./config
COPY --from=build /suar/flows ./flows
# Golden transcripts: a draft that breaks one is shown at review.
COPY --from=build /suar/test/flows ./test/flows
COPY --from=build /suar/locales ./locales
COPY --from=build /suar/places ./places
COPY --from=build /suar/jobcheck ./jobcheck
COPY --from=build /suar/contacts ./contacts
COPY --from=build /suar/registers ./registers
COPY --from=build /suar/indicators ./indicators
COPY --from=build /suar/docs/runbooks ./docs/runbooks
RUN mkdir --mode=0700 /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/cli/suar.js", "start"]
