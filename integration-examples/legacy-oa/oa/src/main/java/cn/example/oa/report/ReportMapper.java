package cn.example.oa.report;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Param;

/** The form's tables. */
public interface ReportMapper {

    /** Null when the owner has saved nothing yet. */
    Map<String, Object> main(String owner);

    List<Map<String, Object>> rows(String owner);

    void insertMain(@Param("owner") String owner, @Param("status") String status, @Param("at") LocalDateTime at,
            @Param("fields") Map<String, String> fields);

    /** @return 0 when another save came first, or the report was submitted already */
    int updateMain(@Param("owner") String owner, @Param("version") int version, @Param("status") String status,
            @Param("at") LocalDateTime at, @Param("fields") Map<String, String> fields);

    void deleteRows(String owner);

    void insertRow(@Param("owner") String owner, @Param("row") int row, @Param("fields") Map<String, String> fields);

    List<WrittenExplanation> explanations(String owner);

    void deleteExplanations(String owner);

    void insertExplanation(@Param("owner") String owner, @Param("written") WrittenExplanation written);

    void insertSubmission(@Param("owner") String owner, @Param("at") LocalDateTime at);
}
