import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import org.gephi.filters.api.*;
import org.gephi.filters.plugin.dynamic.DynamicRangeBuilder;
import org.gephi.graph.api.*;
import org.gephi.io.importer.api.*;
import org.gephi.io.importer.plugin.file.spreadsheet.ImporterSpreadsheetCSV;
import org.gephi.io.importer.plugin.file.spreadsheet.process.SpreadsheetGeneralConfiguration.Mode;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.preview.api.*;
import org.gephi.project.api.ProjectController;
import org.gephi.io.exporter.api.ExportController;
import org.openide.util.Lookup;

// ReadGephi FILE [FROM TO]: what Gephi holds after it imported FILE, one JSON object a line on standard output; with dates, also the
// edges that a timeline between them leaves. ReadGephi --tables NODES EDGES: the same of two tables, as its spreadsheet import reads
// them. ReadGephi --draw FILE SVG: Gephi's picture of it.
public class ReadGephi {
    static PrintStream out;

    static String json(Object value) {
        if (value == null) return "null";
        if (value instanceof Number || value instanceof Boolean) return value.toString();
        StringBuilder text = new StringBuilder("\"");
        for (char c : value.toString().toCharArray()) {
            if (c == '"' || c == '\\') text.append('\\').append(c);
            else if (c < 0x20 || c > 0x7e) text.append(String.format("\\u%04x", (int) c));
            else text.append(c);
        }
        return text.append('"').toString();
    }

    static String attributes(Element element) {
        StringBuilder text = new StringBuilder("{");
        for (Column column : element.getAttributeColumns()) {
            if (column.isProperty()) continue;
            Object value = element.getAttribute(column);
            if (value == null) continue;
            if (text.length() > 1) text.append(", ");
            text.append(json(column.getTitle())).append(": ").append(json(value));
        }
        return text.append("}").toString();
    }

    static String spells(Element element) {
        Interval[] bounds = element.getIntervals();
        StringBuilder text = new StringBuilder("[");
        for (Interval bound : bounds) {
            if (text.length() > 1) text.append(", ");
            text.append("[").append(json((long) bound.getLow())).append(", ").append(json((long) bound.getHigh())).append("]");
        }
        return text.append("]").toString();
    }

    static ImporterSpreadsheetCSV table(String path, Mode mode) {
        ImporterSpreadsheetCSV importer = new ImporterSpreadsheetCSV();
        importer.setFile(new File(path));
        importer.setCharset(StandardCharsets.UTF_8);
        importer.setFieldDelimiter(',');
        importer.setMode(mode);
        return importer;
    }

    public static void main(String[] arguments) throws Exception {
        out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
        System.setOut(System.err);
        boolean draw = arguments[0].equals("--draw");
        File file = new File(arguments[draw ? 1 : 0]);
        Lookup.getDefault().lookup(ProjectController.class).newProject();
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        boolean tables = arguments[0].equals("--tables");
        if (tables) {
            Container nodes = imports.importFile(new File(arguments[1]), table(arguments[1], Mode.NODES_TABLE));
            nodes.verify();
            imports.process(nodes, new DefaultProcessor(), Lookup.getDefault().lookup(ProjectController.class).getCurrentWorkspace());
        }
        Container container = tables ? imports.importFile(new File(arguments[2]), table(arguments[2], Mode.EDGES_TABLE)) : imports.importFile(file);
        if (container == null) throw new IllegalStateException("Gephi knows no importer for " + file);
        container.getLoader().setAllowAutoNode(tables); // Gephi joins the edges' nodes with those that it has
        container.getLoader().setEdgeDefault(EdgeDirectionDefault.DIRECTED);
        boolean verified = container.verify();
        List<String> issues = new ArrayList<>();
        Iterator<Issue> all = container.getReport().getIssues(10000);
        while (all.hasNext()) {
            Issue issue = all.next();
            issues.add(issue.getLevel() + ": " + issue.getMessage());
        }
        imports.process(container, tables ? new AppendProcessor() : new DefaultProcessor(), Lookup.getDefault().lookup(ProjectController.class).getCurrentWorkspace());
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
        Graph graph = model.getGraph();
        if (draw) {
            PreviewModel preview = Lookup.getDefault().lookup(PreviewController.class).getModel();
            PreviewProperties look = preview.getProperties();
            look.putValue(PreviewProperty.SHOW_NODE_LABELS, true);
            look.putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, false);
            look.putValue(PreviewProperty.NODE_LABEL_FONT, new java.awt.Font("DejaVu Sans", java.awt.Font.PLAIN, 34));
            look.putValue(PreviewProperty.NODE_LABEL_OUTLINE_SIZE, 8f);
            look.putValue(PreviewProperty.NODE_LABEL_OUTLINE_OPACITY, 85f);
            look.putValue(PreviewProperty.NODE_BORDER_WIDTH, 0f);
            look.putValue(PreviewProperty.EDGE_COLOR, new org.gephi.preview.types.EdgeColor(org.gephi.preview.types.EdgeColor.Mode.ORIGINAL));
            look.putValue(PreviewProperty.EDGE_THICKNESS, 8f);
            look.putValue(PreviewProperty.ARROW_SIZE, 4f);
            look.putValue(PreviewProperty.BACKGROUND_COLOR, java.awt.Color.WHITE);
            // SVG, for its pixels need a screen.
            org.gephi.io.exporter.preview.SVGExporter svg = new org.gephi.io.exporter.preview.SVGExporter();
            svg.setWorkspace(Lookup.getDefault().lookup(ProjectController.class).getCurrentWorkspace());
            Lookup.getDefault().lookup(ExportController.class).exportFile(new File(arguments[2]), svg);
            System.exit(0);
        }
        out.println("{\"verified\": " + verified + ", \"directed\": " + graph.isDirected() + ", \"dynamic\": " + model.isDynamic()
            + ", \"issues\": [" + String.join(", ", issues.stream().map(ReadGephi::json).toList()) + "]}");
        for (Node node : graph.getNodes()) {
            out.println("{\"node\": " + json(node.getId()) + ", \"label\": " + json(node.getLabel()) + ", \"colour\": [" + Math.round(node.r() * 255) + ", "
                + Math.round(node.g() * 255) + ", " + Math.round(node.b() * 255) + "], \"x\": " + node.x() + ", \"y\": " + node.y() + ", \"size\": " + node.size()
                + ", \"spells\": " + spells(node) + ", \"attributes\": " + attributes(node) + "}");
        }
        for (Edge edge : graph.getEdges()) {
            out.println("{\"edge\": " + json(edge.getId()) + ", \"source\": " + json(edge.getSource().getId()) + ", \"target\": " + json(edge.getTarget().getId())
                + ", \"type\": " + json(edge.getTypeLabel()) + ", \"label\": " + json(edge.getLabel()) + ", \"weight\": " + edge.getWeight()
                + ", \"colour\": [" + Math.round(edge.r() * 255) + ", " + Math.round(edge.g() * 255) + ", " + Math.round(edge.b() * 255) + "]"
                + ", \"spells\": " + spells(edge) + ", \"attributes\": " + attributes(edge) + "}");
        }
        for (int i = tables ? arguments.length : 1; i + 1 < arguments.length; i += 2) {
            FilterController filters = Lookup.getDefault().lookup(FilterController.class);
            DynamicRangeBuilder.DynamicRangeFilter filter = new DynamicRangeBuilder.DynamicRangeFilter(model);
            filter.setKeepNull(true);
            filter.setRange(new org.gephi.filters.api.Range(
                AttributeUtils.parseDateTime(arguments[i]), AttributeUtils.parseDateTime(arguments[i + 1])));
            GraphView view = filters.filter(filters.createQuery(filter));
            List<String> ids = new ArrayList<>();
            for (Edge edge : model.getGraph(view).getEdges()) ids.add(json(edge.getId()));
            out.println("{\"from\": " + json(arguments[i]) + ", \"to\": " + json(arguments[i + 1]) + ", \"edges\": [" + String.join(", ", ids) + "]}");
        }
        System.exit(0);
    }
}
