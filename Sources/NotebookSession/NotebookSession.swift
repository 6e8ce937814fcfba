// NotebookSession
