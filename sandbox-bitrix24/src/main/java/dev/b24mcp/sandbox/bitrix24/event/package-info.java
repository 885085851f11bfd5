/**
 * Which events applications listen to, the queue of those they fetch themselves, the delivery of the others, and what people
 * were told in the messenger.
 *
 * <p>Kept apart from the methods that change records and from those that hand the events out. Depends on the wire format
 * only, and takes its clock from outside.
 */
@NullMarked
package dev.b24mcp.sandbox.bitrix24.event;

import org.jspecify.annotations.NullMarked;
