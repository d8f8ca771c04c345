# The production image: one container serves the app on an SQLite volume, or on DATABASE_URL (compose.yaml).
FROM node:24-bookworm-slim AS build
WORKDIR /app
# what npm ci runs, apart from the sources: they change more often
COPY package.json package-lock.json ./
COPY prisma/schema.prisma ./prisma/
COPY scripts/generate-clients.mjs ./scripts/
RUN npm ci --no-audit --no-fund
COPY . .
RUN node scripts/run.mjs build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
WORKDIR /app
# The key that seals the record lies on a volume of its own: a backup of the data does not carry it.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 CONCORD_DATA=/data CONCORD_AUDIT_KEY_FILE=/key/audit-key
COPY --from=build --chown=node:node /app ./
RUN mkdir /data /key && chown node:node /app /data /key
USER node
VOLUME ["/data", "/key"]
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself and not npm: it hears the signal to stop.
CMD ["node", "scripts/run.mjs", "start"]
