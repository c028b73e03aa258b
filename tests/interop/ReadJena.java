import java.io.*;
import java.nio.file.*;
import java.util.*;
import org.apache.jena.query.*;
import org.apache.jena.rdf.model.*;
import org.apache.jena.riot.*;
import org.apache.jena.riot.system.ErrorHandlerFactory;

// ReadJena FILE: what Jena's riot reads from FILE, strictly, as sorted N-Triples on standard output.
// ReadJena FILE QUERY: the rows of a SPARQL query, one a line, values parted by tabs.
public class ReadJena {
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, "UTF-8");
        Model model = ModelFactory.createDefaultModel();
        RDFParser.source(arguments[0]).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging).parse(model);
        if (arguments.length > 1) {
            try (QueryExecution execution = QueryExecutionFactory.create(arguments[1], model)) {
                ResultSet rows = execution.execSelect();
                while (rows.hasNext()) {
                    QuerySolution row = rows.next();
                    List<String> values = new ArrayList<>();
                    for (String name : rows.getResultVars()) values.add(row.get(name).toString());
                    out.println(String.join("\t", values));
                }
            }
        } else {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            RDFDataMgr.write(bytes, model, RDFFormat.NTRIPLES_UTF8);
            String[] lines = bytes.toString("UTF-8").split("\n");
            Arrays.sort(lines);
            for (String line : lines) out.println(line);
        }
        out.flush();
    }
}
