// LessonFormat
