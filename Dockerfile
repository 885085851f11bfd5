FROM eclipse-temurin:25-jdk-noble AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 B24_MCP_BUILD_CACHES=no ./mvnw -B -ntp package -Dquick -pl bootstrap -am && mv bootstrap/target/b24-mcp-*/ /app

# the AOT caches fit the very Java that made them
FROM eclipse-temurin:25-jre-noble AS trained
COPY --from=build /app /app
RUN /app/b24-mcp cache

FROM eclipse-temurin:25-jre-noble
WORKDIR /app
COPY --from=trained /app /app
EXPOSE 8000
ENV B24_MCP_JAVA_OPTIONS=-XX:MaxRAMPercentage=60
USER 10001:10001
# the image needs no curl: bash speaks to the port by itself; an encrypted port is only tried
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8000 || exit 1; [ -z \"$SERVER_TLS_KEYSTORE\" ] || exit 0; printf 'GET /healthz HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3; grep -q '\"status\":\"ok\"' <&3"]
ENTRYPOINT ["/app/b24-mcp"]
# options, because they win over the SERVER_HOST of an --env-file
CMD ["http", "--host", "0.0.0.0", "--port", "8000"]
