/**
 * What a tool, prompt or resource knows of the call that it serves, and how it talks back before it answers: progress, remarks,
 * and questions to the user or to the client's model. Free of any protocol. Depends on no other package.
 */
@NullMarked
package dev.b24mcp.domain.call;

import org.jspecify.annotations.NullMarked;
