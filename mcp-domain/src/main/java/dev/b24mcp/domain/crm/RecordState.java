package dev.b24mcp.domain.crm;

/** Where a record stands in its life, as all CRMs know it. */
public enum RecordState {
    /** Still to be worked on; of a user: works here. */
    OPEN,
    /** Finished with success. */
    WON,
    /** Finished without success. */
    LOST
}
