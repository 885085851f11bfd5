package dev.b24mcp.conformance;

import dev.b24mcp.domain.content.Document;
import dev.b24mcp.domain.resource.Resource;
import java.util.List;

/** The resources: a text, a picture, and one that can be watched. */
final class FixtureResources {

    private FixtureResources() {}

    static List<Resource> all() {
        return List.of(
                new FixtureResource(
                        "static-text",
                        "A text",
                        new Document.Text(
                                "test://static-text",
                                "text/plain",
                                "This is the content of the static text resource.")),
                new FixtureResource(
                        "static-binary",
                        "A picture",
                        new Document.Binary("test://static-binary", Media.PNG, Media.PIXEL)),
                new FixtureResource(
                        "watched-resource",
                        "A text that can be subscribed to",
                        new Document.Text(
                                "test://watched-resource",
                                "text/plain",
                                "This is the content of the watched resource.")));
    }
}
