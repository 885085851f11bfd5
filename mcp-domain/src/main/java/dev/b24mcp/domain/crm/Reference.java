package dev.b24mcp.domain.crm;

/**
 * A field whose values stand for something that has a name.
 *
 * @param field what queries call it
 * @param member what records call it; often the same
 * @param target what the values stand for
 */
public record Reference(String field, String member, Target target) {

    /** A field that queries and records call the same. */
    public Reference(String field, Target target) {
        this(field, field, target);
    }

    /** Whether its values are codes of a dictionary. */
    public boolean isCodeOf(Dictionary dictionary) {
        // not the equals of a record: every start would wait until it is linked
        return target instanceof Target.Entries(var coded) && coded.equals(dictionary);
    }

    /** What the values stand for. */
    public sealed interface Target {

        /** Users, by their identifiers. */
        record Users() implements Target {}

        /** The entries of a dictionary, by their identifiers. */
        record Entries(Dictionary dictionary) implements Target {}
    }
}
