/**
 * What the command line says to a person, in Russian and English: help, answers and complaints. {@link
 * dev.b24mcp.bootstrap.speech.Language} says which, {@link dev.b24mcp.bootstrap.speech.Phrases} finds the words, one file a
 * topic; {@link dev.b24mcp.bootstrap.speech.SpokenHelp} and {@link dev.b24mcp.bootstrap.speech.SpokenErrors} give them to
 * picocli. What the server says to agents is elsewhere, in {@code prompts-ru}. Depends on no other package of the project.
 */
@NullMarked
package dev.b24mcp.bootstrap.speech;

import org.jspecify.annotations.NullMarked;
