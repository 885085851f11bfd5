package dev.b24mcp.domain.crm;

/** What a field of a record is for, whatever a provider calls it. */
public enum FieldRole {
    /** What tells the record from all others of its kind. */
    ID,
    /** The user who answers for the record. */
    RESPONSIBLE,
    /** The funnel that a deal goes through. */
    FUNNEL,
    /** How far the record has come. */
    STAGE,
    /** Where a lead came from. */
    SOURCE,
    /** The contact that the record is about. */
    CONTACT,
    PHONE,
    EMAIL,
    /** When the record was last changed. */
    CHANGED,
    /** When the record was finished, or is to be. */
    CLOSED,
    /** Until when a task is to be done. */
    DEADLINE
}
