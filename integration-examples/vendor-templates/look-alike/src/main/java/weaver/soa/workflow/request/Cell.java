package weaver.soa.workflow.request;

/** LOOK-ALIKE, not the vendor's: a field and its value. */
public class Cell {

    private final String name;
    private final String value;

    public Cell(String name, String value) {
        this.name = name;
        this.value = value;
    }

    public String getName() {
        return name;
    }

    public String getValue() {
        return value;
    }
}
