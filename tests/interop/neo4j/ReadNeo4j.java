import java.io.*;
import java.nio.file.*;
import java.util.*;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.*;
import org.neo4j.dbms.api.*;
import org.neo4j.graphdb.*;

// ReadNeo4j HOME: what Neo4j finds in its database "neo4j", a JSON object a line: a node with its labels, or an edge with its ends.
// ReadNeo4j HOME SCRIPT: the same after it ran a Cypher script, twice.
public class ReadNeo4j {
    static String text(Object value) {
        if (value instanceof Number || value instanceof Boolean) return value.toString();
        StringBuilder out = new StringBuilder("\"");
        for (char c : value.toString().toCharArray()) {
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < 0x20 || c > 0x7e) out.append(String.format("\\u%04x", (int) c));
            else out.append(c);
        }
        return out.append('"').toString();
    }

    static String properties(Entity entity) {
        StringJoiner fields = new StringJoiner(", ", "{", "}");
        new TreeMap<>(entity.getAllProperties()).forEach((name, value) -> fields.add(text(name) + ": " + text(value)));
        return fields.toString();
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, "UTF-8");
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(Paths.get(arguments[0]))
            .setConfig(BoltConnector.enabled, false).setConfig(HttpConnector.enabled, false).build();
        try {
            GraphDatabaseService graph = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
            for (int times = arguments.length > 1 ? 2 : 0; times > 0; times--) {
                // A statement ends with a semicolon at the end of its line, as cypher-shell reads it.
                StringBuilder statement = new StringBuilder();
                for (String line : Files.readString(Paths.get(arguments[1])).split("\n")) {
                    statement.append(line).append('\n');
                    if (!line.endsWith(";")) continue;
                    try (Transaction transaction = graph.beginTx()) {
                        transaction.execute(statement.toString()).close();
                        transaction.commit();
                    }
                    statement.setLength(0);
                }
                if (!statement.toString().isBlank()) throw new IOException("the script ends within a statement");
            }
            try (Transaction transaction = graph.beginTx()) {
                transaction.getAllNodes().forEach(node -> {
                    StringJoiner labels = new StringJoiner(", ", "[", "]");
                    for (Label label : node.getLabels()) labels.add(text(label.name()));
                    out.println("{\"node\": " + properties(node) + ", \"labels\": " + labels + "}");
                });
                transaction.getAllRelationships().forEach(edge -> out.println("{\"edge\": " + properties(edge) + ", \"type\": " + text(edge.getType().name())
                    + ", \"source\": " + properties(edge.getStartNode()) + ", \"target\": " + properties(edge.getEndNode()) + "}"));
            }
        } finally {
            service.shutdown();
        }
        out.flush();
    }
}
