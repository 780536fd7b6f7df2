package io.github.ogireport.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.ogireport.finding.Stage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** What is left of a veto that went to another process. */
class ReportRejectedExceptionTest {

    @Test
    void aSerialisedCopyKeepsMessageAndCode() throws Exception {
        ReportRejectedException veto = new ReportRejectedException(SaveDecision.unchecked(Stage.SUBMIT, DecisionCode.BUSY, FailurePolicy.BLOCK,
                "等候审核的太多", Collections.emptyList()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(veto);
        }
        ReportRejectedException copy = (ReportRejectedException) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertEquals("等候审核的太多，按本单位的设置暂时不能送审，请联系系统管理员。", copy.getMessage());
        assertEquals(DecisionCode.BUSY, copy.code());
        assertNull(copy.decision());
        assertEquals(Collections.emptyList(), copy.findings());
        assertEquals(Collections.emptyList(), copy.suspects());
        assertEquals("{success=false, code=OGI-BUSY, message=" + copy.getMessage() + "}", copy.toMap().toString());
    }
}
