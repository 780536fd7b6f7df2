package weaver.soa.workflow.request;

/** LOOK-ALIKE, not the vendor's: the detail tables, in the order of their numbers. */
public class DetailTableInfo {

    private final DetailTable[] elements;

    public DetailTableInfo(DetailTable... elements) {
        this.elements = elements.clone();
    }

    public DetailTable[] getDetailTable() {
        return elements.clone();
    }
}
