package dev.b24mcp.application;

/**
 * How the server names itself to clients.
 *
 * @param name machine name
 * @param title human name
 * @param version version of this build
 */
public record ServerInfo(String name, String title, String version) {}
