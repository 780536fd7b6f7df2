package cn.example.oa.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A database of a real PostgreSQL, one for each office system; read here over a connection of its own. */
final class OfficeDatabase {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static EmbeddedPostgres server;

    private final String url;

    private OfficeDatabase(String url) {
        this.url = url;
    }

    static synchronized OfficeDatabase create() throws IOException, SQLException {
        if (server == null) {
            server = EmbeddedPostgres.start();
        }
        String name = "oa" + MADE.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres")); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return new OfficeDatabase(server.getJdbcUrl("postgres", name));
    }

    String url() {
        return url;
    }

    /** Every row of every table, with all that stands in it. */
    Map<String, List<String>> content() throws SQLException {
        Map<String, List<String>> content = new TreeMap<>();
        for (String table : new String[] {"formtable_main_9", "formtable_main_9_dt1", "report_explanation", "report_submission"}) {
            content.put(table, rows("SELECT * FROM " + table));
        }
        return content;
    }

    /** Rows in order of their text, columns with “|” between them. */
    List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            ResultSetMetaData columns = found.getMetaData();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.append(i == 1 ? "" : "|").append(found.getString(i));
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
